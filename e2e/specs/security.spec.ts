import type { ElectronApplication } from 'playwright';
import { expect, test } from '../fixtures';
import { invokeBridge } from '../support/bridge';
import { inRepository } from '../support/repository';
import type { RunningApp } from '../support/running-app';

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

test('runs the page in a sandbox, apart from the bridge', async ({ app }) => {
  const nodeNames = ['process', 'require', 'module', 'Buffer'].map((name) => `typeof ${name}`).join();
  const expected = 'undefined,undefined,undefined,undefined';
  expect(await app.page.evaluate(`[${nodeNames}].join()`)).toBe(expected);
  expect(await evaluateBesideThePage(app, `[${nodeNames}].join()`)).toBe(expected);
});

test('gives the page four functions and nothing of Electron', async ({ app }) => {
  const names = await app.page.evaluate(() => {
    const bridge: unknown = Reflect.get(window, 'longshore');
    return typeof bridge === 'object' && bridge !== null ? Object.keys(bridge).sort() : [];
  });
  expect(names).toEqual(['cancel', 'invoke', 'onEvent', 'pathForFile']);
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
  const urls = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  );
  expect(urls).toEqual(['app://longshore/']);
});

test('opens no second window', async ({ app }) => {
  expect(await app.page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('grants no permission', async ({ app }) => {
  const names = ['geolocation', 'notifications', 'camera', 'microphone'];
  const states = await app.page.evaluate(async (wanted) => {
    const query = (name: string) => navigator.permissions.query({ name: name as PermissionName });
    return Promise.all(wanted.map(async (name) => (await query(name)).state));
  }, names);
  expect(states).toEqual(names.map(() => 'denied'));
});

test('runs no script that did not come with the app', async ({ app }) => {
  const ran = await app.page.evaluate(() => {
    const attempts = [
      () => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
      },
      () => {
        document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.ran = true">');
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
  expect(ran).toEqual({ refused: 2, ran: false });
});

test('reaches no server from the page', async ({ app, services }) => {
  await services.faults.forgetRequests();
  const outcome = await app.page.evaluate(
    (address) =>
      fetch(address).then(
        () => 'reached',
        () => 'refused',
      ),
    services.acronis.cloudAddress,
  );
  expect(outcome).toBe('refused');
  expect(await services.faults.requests()).toEqual([]);
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

test('lets the page open only web pages of its own services', async ({ app }) => {
  for (const url of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://example.com/',
    'smb://host/share',
  ]) {
    expect(await invokeBridge(app.page, 'system.openLink', { url })).toMatchObject({ ok: false });
  }
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

interface MainAnswer {
  status: number;
  policy: string;
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

function fetchInMain(electron: ElectronApplication, url: string): Promise<MainAnswer> {
  return electron.evaluate(async ({ net }, address) => {
    const { status, headers } = await net.fetch(address);
    return { status, policy: headers.get('content-security-policy') ?? '' };
  }, url);
}
