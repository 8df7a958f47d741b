import type { Frame, Page } from 'playwright';
import type { RunningApp } from '../app/running-app';

/* What hostile contents would try, had they got a script to run in the frame of their preview. */

/** The frame in which a preview is drawn; waits until it is there. */
export async function previewFrame(page: Page): Promise<Frame> {
  const isPreview = (frame: Frame): boolean => frame.url().startsWith('preview://');
  const frame = page.frames().find(isPreview);
  return frame ?? page.waitForEvent('framenavigated', { predicate: isPreview });
}

/** Status of what the scheme serves at an address, asked past the window's policy. */
export function statusOf({ electron }: RunningApp, url: string): Promise<number> {
  return electron.evaluate(async ({ BrowserWindow }, address) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('There is no window.');
    return (await window.webContents.session.fetch(address)).status;
  }, url);
}

/** Has the frame a process of its own? Only then can it be attached to apart from the window. */
export async function hasOwnProcess(frame: Frame): Promise<boolean> {
  const attached = frame.page().context().newCDPSession(frame);
  return attached.then(
    () => true,
    () => false,
  );
}

/** Everything that a script in the frame could reach for, each by its name with what came of it. */
export function reachOut(frame: Frame, home: string): Promise<Record<string, string>> {
  return frame.evaluate(async (target) => {
    const outcome = async (attempt: () => unknown): Promise<string> => {
      try {
        const result = await attempt();
        return result === undefined || result === null ? 'nothing' : 'reached';
      } catch {
        return 'refused';
      }
    };
    const load = (name: string, address: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const element = document.createElement(name);
        element.onload = () => {
          resolve(name);
        };
        element.onerror = () => {
          reject(new Error(name));
        };
        element.setAttribute('src', address);
        document.body.append(element);
      });
    return {
      bridge: await outcome(() => Reflect.get(window, 'longshore') as unknown),
      'node of the frame': await outcome(() => Reflect.get(window, 'require') as unknown),
      'the window': await outcome(() => parent.document.title),
      'the bridge of the window': await outcome(() => Reflect.get(parent, 'longshore') as unknown),
      'a page elsewhere': await outcome(() => fetch(`${target}/fetch`, { mode: 'no-cors' })),
      'an image elsewhere': await outcome(() => load('img', `${target}/img`)),
      'a script elsewhere': await outcome(() => load('script', `${target}/script`)),
      'the contents as a script': await outcome(() => load('script', 'content')),
      'a script in the text': await outcome(() => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
        return Reflect.get(window, 'ran') as unknown;
      }),
      evaluation: await outcome(() => Reflect.construct(Function, ['return 1'])),
      'the app': await outcome(() => fetch('app://longshore/')),
      'a second window': await outcome(() => window.open(`${target}/open`)),
      beacon: await outcome(() => (navigator.sendBeacon(`${target}/beacon`) ? undefined : undefined)),
    };
  }, home);
}

/** Where a frame could want to go, by `here`, where it is, and `home`, where hostile contents report to. */
export const waysOut: readonly (readonly [
  what: string,
  addressFor: (here: string, home: string) => string,
])[] = [
  ['another server', (_, home) => `${home}/leave`],
  ['the app', () => 'app://longshore/'],
  ['a page of its own making', () => 'data:text/html,x'],
  ['the bare contents', (here) => here.replace(/text$/, 'content')],
];

/** Takes the frame to another page, if it can. */
export async function leaveFrame(frame: Frame, address: string): Promise<void> {
  await frame.evaluate((target) => {
    location.href = target;
  }, address);
}

/** Every page that a frame shows from now on, those of previews and of refusals left out. */
export function watchFrames(page: Page): readonly string[] {
  const shown: string[] = [];
  page.on('framenavigated', (frame) => {
    const isExpected = /^preview:\/\/p[0-9a-f]{40}\/(image|text|pdf)$|^(about:blank|chrome-error:)/.test(
      frame.url(),
    );
    if (!isExpected) shown.push(frame.url());
  });
  return shown;
}
