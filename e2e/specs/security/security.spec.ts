import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright';
import { expect, test } from '../../fixtures';
import { invokeBridge } from '../../support/app/bridge';
import { startListeningPost } from '../../support/attacks/listening-post';
import {
  askForPermissions,
  callAnotherPerson,
  callHome,
  injectScripts,
  namesOnBridge,
  nodeNamesHere,
} from '../../support/attacks/page-attacks';
import { inRepository } from '../../support/repository';
import type { RunningApp } from '../../support/app/running-app';
import { filesHolding } from '../../support/attacks/secret-hunt';

test('serves the window from its own scheme, with a strict policy', async ({ app }) => {
  expect(app.page.url()).toBe('app://longshore/');
  const { status, policy } = await fetchInMain(app.electron, 'app://longshore/');
  expect(status).toBe(200);
  const rules = policy.split('; ');
  expect(rules).toContain("default-src 'none'");
  expect(rules).toContain("script-src 'self'");
  expect(rules).toContain("connect-src 'none'");
  for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
    expect(rules).toContain(`${name} 'none'`);
  }
  expect(policy).not.toContain('unsafe-');
  expect(policy).not.toMatch(/https?:|\*/);
});

test('needs no exception from its policy', async ({ app, services }) => {
  const violations: string[] = [];
  app.page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript|TrustedHTML/.test(message.text()))
      violations.push(message.text());
  });
  await app.page.reload();
  await app.window.signIn({ name: 'Harbour', ...services.acronis });
  await app.window.files.select('Welcome to Longshore.txt');
  await app.window.files.remove.click();
  await app.window.deleteDialog.cancel.click();
  await app.window.history.open();
  await app.window.history.close();
  expect(violations).toEqual([]);
});

const outside = [
  'app://longshore/../package.json',
  'app://longshore/..%2f..%2fpackage.json',
  'app://longshore/%2e%2e/main/main.cjs',
  'app://longshore/assets/..%5c..%5cmain.cjs',
  'app://longshore//etc/passwd',
  'app://elsewhere/',
];

for (const url of outside) {
  test(`gives nothing for ${url}`, async ({ app }) => {
    expect((await fetchInMain(app.electron, url)).status).toBe(404);
  });
}

test('opens the window with every protection of Electron on', async ({ app }) => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const read: unknown = contents === undefined ? undefined : Reflect.get(contents, 'getLastWebPreferences');
    return typeof read === 'function' ? (Reflect.apply(read, contents, []) as Record<string, unknown>) : {};
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  for (const name of [
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
  ])
    expect(preferences[name] ?? false, name).toBe(false);
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
});

test('runs the page in a sandbox, apart from the bridge', async ({ app }) => {
  expect(await app.page.evaluate(nodeNamesHere)).toBe('');
  expect(await evaluateBesideThePage(app, nodeNamesHere)).toBe('');
});

test('gives the page four functions and nothing of Electron', async ({ app }) => {
  expect(await namesOnBridge(app.page)).toEqual(['cancel', 'invoke', 'onEvent', 'pathForFile']);
});

test('does not leave the page', async ({ app }) => {
  const prevented = await app.electron.evaluate(({ BrowserWindow }) => {
    const [contents] = BrowserWindow.getAllWindows().map((window) => window.webContents);
    const asked = new Promise((resolve) => {
      contents?.once('will-frame-navigate', (event) => {
        setImmediate(() => {
          resolve(event.defaultPrevented);
        });
      });
    });
    void contents?.executeJavaScript(`location.href = 'https://example.com/'`);
    return asked;
  });
  expect(prevented).toBe(true);
  expect(await urlsShown(app.electron)).toEqual(['app://longshore/']);
});

test('does not open a file that is dropped on the window', async ({ app, machine }) => {
  const file = join(machine.home, 'dropped.html');
  await writeFile(file, '<title>dropped</title>');
  const session = await app.electron.context().newCDPSession(app.page);
  for (const place of [
    { x: 400, y: 300 },
    { x: 100, y: 500 },
  ]) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', {
        type,
        ...place,
        data: { items: [], files: [file], dragOperationsMask: 1 },
      });
  }
  await expect(app.window.welcome.addAccount).toBeVisible();
  expect(await urlsShown(app.electron)).toEqual(['app://longshore/']);
});

test('opens no second window', async ({ app }) => {
  expect(await app.page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('grants no permission', async ({ app }) => {
  for (const [name, answer] of Object.entries(await askForPermissions(app.page)))
    expect.soft(answer, name).toMatch(/^(denied|NotAllowedError|NotSupportedError|NotFoundError)$/);
});

test('lets no session save what a page or a server offers', async ({ app, services, machine }) => {
  const ends = await app.electron.evaluate(({ BrowserWindow }, address) => {
    const [contents] = BrowserWindow.getAllWindows().map((window) => window.webContents);
    const prevented: boolean[] = [];
    const refusals = new Promise<boolean[]>((resolve) => {
      contents?.session.on('will-download', (event) => {
        prevented.push(event.defaultPrevented);
        if (prevented.length === 2) resolve(prevented);
      });
    });
    void contents?.executeJavaScript(
      `{ const link = document.createElement('a'); link.href = URL.createObjectURL(new Blob(['x'])); link.download = 'from-the-page.txt'; link.click(); }`,
    );
    contents?.downloadURL(address);
    return refusals;
  }, services.acronis.cloudAddress);
  expect(ends).toEqual([true, true]);
  await expect.poll(() => machine.listDownloads()).toEqual([]);
});

test('runs no script that did not come with the app', async ({ app }) => {
  expect(await injectScripts(app.page)).toEqual({ refused: 3, ran: false });
});

test('reaches no server from the page', async ({ app }) => {
  const post = await startListeningPost();
  await callHome(app.page, post.address);
  await app.electron.evaluate(async ({ net }, address) => {
    await net.fetch(`${address}/from-the-main-process`);
  }, post.address);
  expect(post.calls).toEqual(['connection', 'GET /from-the-main-process']);
  await post.stop();
});

test('finds no way to another browser from the page', async ({ app }) => {
  const post = await startListeningPost();
  await callAnotherPerson(app.page, { stun: post.datagramPort, turn: post.address });
  expect(post.datagrams).toHaveLength(0);
  expect(post.calls).toEqual([]);
  await post.stop();
});

test('holds no other page', async ({ app }) => {
  const held = await app.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'app://longshore/';
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://longshore/');
    document.body.append(frame, view);
    await loaded;
    return {
      frame: frame.contentDocument !== null,
      view: view.childElementCount + (view.shadowRoot ? 1 : 0),
    };
  });
  expect(held).toEqual({ frame: false, view: 0 });
  expect(await app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('keeps nothing of the page on disk', async ({ app, machine }) => {
  await app.page.evaluate(() => {
    localStorage.setItem('kept', 'distinctive-item-of-the-page');
    document.cookie = 'kept=distinctive-item-of-the-page';
  });
  await app.close();
  expect(await filesHolding(machine.home, ['distinctive-item-of-the-page'])).toEqual([]);
});

const refusals = [
  { what: 'an unknown method', name: 'accounts.steal', request: {} },
  { what: 'the name of something inherited', name: 'constructor.prototype', request: {} },
  { what: 'a request of another shape', name: 'files.list', request: { accountId: 7 } },
  { what: 'no request at all', name: 'files.list', request: undefined },
];

for (const { what, name, request } of refusals) {
  test(`refuses ${what}`, async ({ app }) => {
    const envelope = await invokeBridge(app.page, name, request);
    expect(envelope).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
    expect(JSON.stringify(envelope)).not.toContain('.cjs');
  });
}

test('lets the page open only web pages of its own services', async ({ harbour, services }) => {
  const opened = await harbour.electron.evaluateHandle(({ shell }) => {
    const urls: string[] = [];
    shell.openExternal = (url) => {
      urls.push(url);
      return Promise.resolve();
    };
    return urls;
  });
  const { cloudAddress } = services.acronis;
  for (const url of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://example.com/',
    'smb://host/share',
    'ms-msdt:/id',
    `${cloudAddress}/`,
    `${cloudAddress.replace('http:', 'https:').replace('://', '://user@')}/`,
    `${cloudAddress.replace('http:', 'https:')}.example.com/`,
  ]) {
    const envelope = await invokeBridge(harbour.page, 'system.openLink', { url });
    expect(envelope, url).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
  }
  expect(await opened.jsonValue()).toEqual([]);
});

test('does not answer another window, even with the same bridge', async ({ app }) => {
  const envelope = await app.electron.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await stranger.loadURL('data:text/html,stranger');
      return stranger.webContents.executeJavaScript(
        `longshore.invoke('accounts.list', 'call-1', {})`,
      ) as unknown;
    },
    inRepository('out', 'preload', 'preload.cjs'),
  );
  expect(envelope).toMatchObject({ ok: false, failure: { code: 'permission-denied' } });
});

test('checks no spelling in any session, so that no dictionary is fetched', async ({ app }) => {
  const languages = await app.electron.evaluate(({ BrowserWindow, session }) => {
    const [window] = BrowserWindow.getAllWindows();
    const sessions = [session.defaultSession, session.fromPartition('later'), window?.webContents.session];
    return sessions.map((each) => each?.getSpellCheckerLanguages());
  });
  expect(languages).toEqual([[], [], []]);
});

test('guards every window and session that comes later too', async ({ app, services }) => {
  const outcome = await app.electron.evaluate(async ({ BrowserWindow, session }, address) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { partition: 'later', sandbox: true },
    });
    await stranger.loadURL('data:text/html,stranger');
    const opened: unknown = await stranger.webContents.executeJavaScript(`String(window.open('${address}'))`);
    const refused = new Promise<boolean>((resolve) => {
      session.fromPartition('later').once('will-download', (event) => {
        resolve(event.defaultPrevented);
      });
    });
    stranger.webContents.downloadURL(address);
    return { opened, refused: await refused };
  }, services.acronis.cloudAddress);
  expect(outcome).toEqual({ opened: 'null', refused: true });
});

interface MainAnswer {
  status: number;
  policy: string;
}

function urlsShown(electron: ElectronApplication): Promise<string[]> {
  return electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  );
}

/** Runs code in the world of the preload script. */
async function evaluateBesideThePage(app: RunningApp, expression: string): Promise<unknown> {
  const session = await app.electron.context().newCDPSession(app.page);
  const worlds = new Map<string, number>();
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.set(context.name, context.id));
  await session.send('Runtime.enable');
  const contextId = worlds.get('Electron Isolated Context');
  if (contextId === undefined) throw new Error(`There is no such world, but: ${[...worlds.keys()].join()}`);
  const { result } = await session.send('Runtime.evaluate', { expression, contextId });
  return result.value;
}

/** Asks as the window's session would. */
function fetchInMain(electron: ElectronApplication, url: string): Promise<MainAnswer> {
  return electron.evaluate(async ({ BrowserWindow }, address) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('There is no window.');
    const { status, headers } = await window.webContents.session.fetch(address);
    return { status, policy: headers.get('content-security-policy') ?? '' };
  }, url);
}
