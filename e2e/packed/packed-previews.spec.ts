import type { Frame, Page } from 'playwright';
import { plainPdf } from '../../electron/demo/content/plain-pdf';
import { expect } from '../fixtures';
import { signIn } from '../support/app/bridge';
import {
  hostileHtml,
  hostilePdf,
  hostileSvg,
  imageAndScript,
  pdfAndPage,
} from '../support/attacks/hostile-contents';
import { startListeningPost, type ListeningPost } from '../support/attacks/listening-post';
import { lookAtFile } from '../support/app/look-at-file';
import {
  hasOwnProcess,
  leaveFrame,
  previewFrame,
  reachOut,
  watchFrames,
  waysOut,
} from '../support/attacks/preview-attacks';
import type { PackedApp } from './packed-app';
import { test as base } from './packed-test';

/* The attacks of specs/files/preview.spec.ts, on the app as users get it. */

interface PreviewFixtures {
  /** The packed app, signed in to the Acronis account of `services`. */
  packedHarbour: PackedApp;
  /** Where hostile contents would report to; hears nothing by the end of a test. */
  post: ListeningPost;
}

const test = base.extend<PreviewFixtures>({
  packedHarbour: async ({ launchPacked, services }, use) => {
    const app = await launchPacked();
    const form = { service: 'acronis', ...services.acronis };
    await signIn(app.page, { name: 'Harbour', remember: 'session', form });
    await app.window.files.expectComplete();
    await use(app);
  },
  post: async ({ packedHarbour }, use) => {
    const post = await startListeningPost();
    await use(post);
    expect(await titlesIn(packedHarbour.page)).not.toContain('ran');
    expect(post.calls).toEqual([]);
    await post.stop();
  },
});

/** Each by its name, with what of it is shown in the end. */
const hostileFiles = [
  ['drawing.svg', hostileSvg, 'img'],
  ['page.html', hostileHtml, 'pre'],
  ['form.pdf', hostilePdf, 'canvas'],
  ['script.html', imageAndScript, 'img'],
  ['photo.png', hostileHtml, 'pre'],
] as const;

test('runs nothing of a hostile file that it shows', async ({ packedHarbour: harbour, truth, post }) => {
  const { details, files } = harbour.window;
  for (const [name, make] of hostileFiles) await truth.upload(name, make(post.address));
  await lookAtFile({ harbour, truth }, 'both.html', pdfAndPage(post.address));
  await expect(details.root).toContainText('The file is damaged');
  for (const [name, , shown] of hostileFiles) {
    await files.select(name);
    await expect(details.content.locator(shown), name).toBeVisible();
    expect(await titlesIn(harbour.page), name).not.toContain('ran');
  }
});

test('gives a script in a preview nothing to reach', async ({ packedHarbour: harbour, truth, post }) => {
  const frame = await openPreview(harbour, () =>
    lookAtFile({ harbour, truth }, 'plan.pdf', plainPdf(['A line'])),
  );
  expect(await hasOwnProcess(frame)).toBe(true);
  for (const [name, outcome] of Object.entries(await reachOut(frame, post.address)))
    expect.soft(outcome, name).not.toBe('reached');
  await expect(harbour.window.files.grid).toBeVisible();
});

for (const [what, addressFor] of waysOut) {
  test(`takes no preview to ${what}`, async ({ packedHarbour: harbour, truth, post }) => {
    const contents = hostileHtml(post.address);
    const frame = await openPreview(harbour, () => lookAtFile({ harbour, truth }, 'page.html', contents));
    const shown = watchFrames(harbour.page);
    await leaveFrame(frame, addressFor(frame.url(), post.address));
    await harbour.window.files.select('logbook-2021-01.txt');
    await expect(harbour.window.details.content.locator('pre')).toContainText('Wind');
    expect(shown).toEqual([]);
  });
}

/** The frame of a preview, once it is drawn. */
async function openPreview(harbour: PackedApp, look: () => Promise<void>): Promise<Frame> {
  await look();
  await expect(harbour.window.details.content.locator('pre, canvas')).toBeVisible();
  return previewFrame(harbour.page);
}

function titlesIn(page: Page): Promise<string[]> {
  return Promise.all(page.frames().map((frame) => frame.title()));
}
