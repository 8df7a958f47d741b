import { expect } from '../fixtures';
import { startListeningPost } from '../support/attacks/listening-post';
import { invokeBridge } from '../support/app/bridge';
import {
  askForPermissions,
  callAnotherPerson,
  callHome,
  injectScripts,
  namesOnBridge,
  nodeNamesHere,
} from '../support/attacks/page-attacks';
import { test } from './packed-test';

/* The attacks of specs/security/security.spec.ts that a page can try by itself, on the app as users get it. */
test('holds against a hostile page', async ({ launchPacked }) => {
  const app = await launchPacked();
  const post = await startListeningPost();
  expect(app.page.url()).toBe('app://longshore/');
  expect(await app.page.evaluate(nodeNamesHere)).toBe('');
  expect(await namesOnBridge(app.page)).toEqual(['cancel', 'invoke', 'onEvent', 'pathForFile']);
  expect(await injectScripts(app.page)).toEqual({ refused: 3, ran: false });
  expect(await app.page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  for (const [name, answer] of Object.entries(await askForPermissions(app.page)))
    expect.soft(answer, name).toMatch(/^(denied|NotAllowedError|NotSupportedError|NotFoundError)$/);
  await callHome(app.page, post.address);
  await callAnotherPerson(app.page, { stun: post.datagramPort, turn: post.address });
  expect(post.calls).toEqual([]);
  expect(post.datagrams).toHaveLength(0);
  const link = await invokeBridge(app.page, 'system.openLink', { url: 'https://example.com/' });
  expect(link).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
  expect(app.page.url()).toBe('app://longshore/');
  await post.stop();
});
