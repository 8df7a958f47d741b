import type { Page } from 'playwright';

/* What a hostile script would try, had it got into the page. */

const nodeNames = ['process', 'require', 'module', 'Buffer', 'global', 'setImmediate'];

/** An expression for the names of Node that are there. */
export const nodeNamesHere = `[${nodeNames.map((name) => `typeof ${name} === 'undefined' ? '' : '${name} '`).join()}].join('')`;

/** Names on the bridge. */
export function namesOnBridge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bridge: unknown = Reflect.get(window, 'longshore');
    return typeof bridge === 'object' && bridge !== null ? Object.keys(bridge).sort() : [];
  });
}

/** Brings in scripts in several ways. @returns how many were refused, and whether one ran */
export function injectScripts(page: Page): Promise<{ refused: number; ran: boolean }> {
  return page.evaluate(() => {
    const attempts = [
      () => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
      },
      () => {
        document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.ran = true">');
      },
      () => {
        document.createElement('iframe').srcdoc = '<script>parent.ran = true</script>';
      },
    ];
    const refused = attempts.filter((attempt) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    });
    return { refused: refused.length, ran: 'ran' in window };
  });
}

/** Adds elements that load from an address, or only prepare to, and calls everything that sends; waits until each has been refused. */
export async function callHome(page: Page, address: string): Promise<void> {
  await page.evaluate(async (target) => {
    const elements: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
      ['img', { src: `${target}/img` }],
      ['iframe', { src: `${target}/iframe` }],
      ['video', { src: `${target}/video` }],
      ['object', { data: `${target}/object` }],
      ['embed', { src: `${target}/embed` }],
      ['webview', { src: `${target}/webview` }],
      ['link', { rel: 'stylesheet', href: `${target}/style.css` }],
      ['link', { rel: 'preload', as: 'image', href: `${target}/preload` }],
      ['link', { rel: 'prefetch', href: `${target}/prefetch` }],
      ['link', { rel: 'preconnect', href: target }],
      ['link', { rel: 'manifest', href: `${target}/manifest` }],
    ];
    const add = ([name, attributes]: (typeof elements)[number]) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      document.head.append(element);
    };
    for (const element of elements) {
      try {
        add(element);
      } catch {
        continue;
      }
    }
    const form = document.createElement('form');
    form.action = `${target}/form`;
    document.body.append(form);
    form.submit();
    navigator.sendBeacon(`${target}/beacon`, 'x');
    const ways = [
      () => fetch(target),
      () =>
        new Promise((resolve) => {
          new WebSocket(target.replace('http', 'ws')).onerror = resolve;
        }),
      () =>
        new Promise((resolve) => {
          new EventSource(target).onerror = resolve;
        }),
    ];
    await Promise.allSettled(ways.map(async (way) => way()));
  }, address);
}

/** Asks for what a page must be granted by its user. @returns the answers by name */
export function askForPermissions(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const refused = (error: unknown): string => (error instanceof Error ? error.name : 'refused');
    const outcome = async (ask: () => Promise<unknown>): Promise<string> => {
      try {
        await ask();
        return 'granted';
      } catch (error) {
        return refused(error);
      }
    };
    const state = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      geolocation: await state('geolocation'),
      notifications: await state('notifications'),
      camera: await state('camera'),
      microphone: await state('microphone'),
      'clipboard-read': await state('clipboard-read'),
      'camera asked for': await outcome(() => navigator.mediaDevices.getUserMedia({ video: true })),
      'screen asked for': await outcome(() => navigator.mediaDevices.getDisplayMedia()),
      'clipboard asked for': await outcome(() => navigator.clipboard.readText()),
      'notification asked for': await Notification.requestPermission(),
    };
  });
}

/** Looks for a way to another person's browser as a video call does, over UDP and over TCP. Resolves when the browser has given up. */
export async function callAnotherPerson(page: Page, servers: { stun: number; turn: string }): Promise<void> {
  await page.evaluate(async ({ stun, turn }) => {
    const connection = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${stun}` },
        { urls: `turn:${new URL(turn).host}?transport=tcp`, username: 'x', credential: 'x' },
      ],
    });
    connection.createDataChannel('out');
    const finished = new Promise((resolve) => {
      connection.onicegatheringstatechange = () => {
        if (connection.iceGatheringState === 'complete') resolve(null);
      };
    });
    await connection.setLocalDescription(await connection.createOffer());
    await finished;
    connection.close();
  }, servers);
}
