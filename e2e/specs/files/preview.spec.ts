import { plainPdf } from '../../../electron/demo/content/plain-pdf';
import { expect, test } from '../../fixtures';
import {
  colourfulPng,
  hostileHtml,
  hostilePdf,
  hostileSvg,
  imageAndScript,
  pdfAndPage,
  pixelBomb,
} from '../../support/attacks/hostile-contents';
import { startListeningPost, type ListeningPost } from '../../support/attacks/listening-post';
import { lookAtFile } from '../../support/app/look-at-file';
import {
  hasOwnProcess,
  leaveFrame,
  previewFrame,
  reachOut,
  statusOf,
  watchFrames,
  waysOut,
} from '../../support/attacks/preview-attacks';

test.describe('shows', () => {
  test('an image, with its dimensions', async ({ harbour, truth }) => {
    await lookAtFile({ harbour, truth }, 'chart.png', colourfulPng(240, 160));
    const { details } = harbour.window;
    await expect(details.content.locator('img')).toBeVisible();
    await expect(details.fact('Dimensions')).toContainText('240 × 160 pixels');
  });

  test('the beginning of a text, as it is', async ({ harbour, truth }) => {
    await lookAtFile({ harbour, truth }, 'notes.txt', Buffer.from('Überfahrt <b>heute</b>\n'.repeat(20_000)));
    const { details, quickLook } = harbour.window;
    await expect(details.content.getByText('Überfahrt <b>heute</b>')).toBeVisible();
    await harbour.window.files.rows('notes.txt').first().focus();
    await quickLook.open();
    await expect(quickLook.root).toContainText('Only the first 262 KB are shown.');
  });

  test('a PDF, and turns its pages', async ({ harbour, truth }) => {
    await lookAtFile({ harbour, truth }, 'plan.pdf', twoPages());
    const { details, quickLook } = harbour.window;
    await expect(details.content.getByRole('img', { name: /First page/ })).toBeVisible();
    await details.quickLook.click();
    await expect(quickLook.root).toContainText('Page 1 of 2');
    await quickLook.nextPage.click();
    await expect(quickLook.root).toContainText('Page 2 of 2');
    await expect(quickLook.content.getByRole('img', { name: /Second page/ })).toBeVisible();
  });
});

test('needs no exception from any policy', async ({ harbour, truth }) => {
  const violations: string[] = [];
  harbour.page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript|TrustedHTML/.test(message.text()))
      violations.push(message.text());
  });
  const { details, files } = harbour.window;
  await truth.upload('plan.pdf', twoPages());
  await lookAtFile({ harbour, truth }, 'chart.png', colourfulPng());
  await expect(details.content.locator('img')).toBeVisible();
  await files.select('logbook-2021-01.txt');
  await expect(details.content.locator('pre')).toBeVisible();
  await files.select('plan.pdf');
  await expect(details.content.locator('canvas')).toBeVisible();
  expect(violations).toEqual([]);
});

test('goes from file to file with the arrow keys, and back to the list', async ({ harbour }) => {
  const { files, quickLook } = harbour.window;
  await files.filter.fill('logbook-2021');
  await files.rows('logbook-2021-01.txt').click();
  await quickLook.open();
  await expect(quickLook.heading('logbook-2021-01.txt')).toBeVisible();
  await expect(quickLook.content.locator('pre')).not.toBeEmpty();
  await harbour.page.keyboard.press('ArrowDown');
  await expect(quickLook.heading('logbook-2021-02.txt')).toBeVisible();
  await expect(harbour.window.announcement).toContainText('logbook-2021-02.txt');
  await expect(quickLook.content.locator('pre')).not.toBeEmpty();
  await quickLook.content.locator('pre').click();
  await harbour.page.keyboard.press('ArrowUp');
  await expect(quickLook.heading('logbook-2021-01.txt')).toBeVisible();
  await expect(quickLook.previousFile).toBeDisabled();
  await harbour.page.keyboard.press('Space');
  await expect(quickLook.root).toBeHidden();
  await expect(files.selectedRows).toHaveCount(1);
  await expect(files.rows('logbook-2021-01.txt')).toBeFocused();
});

test('goes through the selected files, and leaves them selected', async ({ harbour }) => {
  const { files, quickLook } = harbour.window;
  await files.filter.fill('logbook-2021');
  await files.selectRange('logbook-2021-01.txt', 'logbook-2021-03.txt');
  await quickLook.open();
  await expect(quickLook.root).toContainText('1 of 3');
  await quickLook.nextFile.click();
  await quickLook.nextFile.click();
  await expect(quickLook.heading('logbook-2021-03.txt')).toBeVisible();
  await expect(quickLook.nextFile).toBeDisabled();
  await harbour.page.keyboard.press('Escape');
  await expect(quickLook.root).toBeHidden();
  await expect(files.selectedRows).toHaveCount(3);
});

test('fetches nothing by itself where the service counts reads', async ({
  shop,
  services,
  sweeppeaTruth,
}) => {
  await sweeppeaTruth.upload('counted.txt', 'text/plain', Buffer.from('counted words'));
  const { files, details } = shop.window;
  await files.reload();
  await details.show();
  await services.sweeppeaFaults.forgetRequests();
  await files.select('counted.txt');
  await expect(details.root).toContainText('The service counts each file');
  await details.showPreview.focus();
  const storageReads = async () =>
    (await services.sweeppeaFaults.requests()).filter(({ server }) => server === 'storage').length;
  expect(await storageReads()).toBe(0);
  await details.showPreview.click();
  await expect(details.content.getByText('counted words')).toBeVisible();
  expect(await storageReads()).toBe(1);
});

test.describe('executes nothing', () => {
  let post: ListeningPost;
  test.beforeEach(async () => {
    post = await startListeningPost();
  });
  test.afterEach(async ({ harbour }) => {
    const titles = await Promise.all(harbour.page.frames().map((frame) => frame.title()));
    expect(titles).not.toContain('ran');
    expect(post.calls).toEqual([]);
    await post.stop();
  });

  test('of an SVG, and lets it load nothing', async ({ harbour, truth }) => {
    await lookAtFile({ harbour, truth }, 'drawing.svg', hostileSvg(post.address));
    await expect(harbour.window.details.content.locator('img')).toBeVisible();
  });

  test('of an HTML page, which is shown as the text that it is', async ({ harbour, truth }) => {
    await lookAtFile({ harbour, truth }, 'page.html', hostileHtml(post.address));
    await expect(harbour.window.details.content.getByText('<script>')).toBeVisible();
    expect(await (await previewFrame(harbour.page)).locator('img, iframe, base').count()).toBe(0);
  });

  test('of a PDF', async ({ harbour, truth }) => {
    await lookAtFile({ harbour, truth }, 'form.pdf', hostilePdf(post.address));
    await expect(harbour.window.details.content.getByRole('img', { name: /harmless line/ })).toBeVisible();
  });

  for (const [what, name, make, shown] of [
    ['an image that is a script', 'page.html', imageAndScript, 'img'],
    ['a page that calls itself an image', 'photo.png', hostileHtml, 'pre'],
  ] as const) {
    test(`of ${what}`, async ({ harbour, truth }) => {
      await lookAtFile({ harbour, truth }, name, make(post.address));
      await expect(harbour.window.details.content.locator(shown)).toBeVisible();
    });
  }

  test('of a PDF that is a page as well', async ({ harbour, truth }) => {
    await lookAtFile({ harbour, truth }, 'both.html', pdfAndPage(post.address));
    await expect(harbour.window.details.root).toContainText('The file is damaged');
  });

  test('that a script in the frame would try, had it got there', async ({ harbour, truth }) => {
    await lookAtFile({ harbour, truth }, 'plan.pdf', plainPdf(['A line']));
    await expect(harbour.window.details.content.getByRole('img')).toBeVisible();
    const frame = await previewFrame(harbour.page);
    expect(await hasOwnProcess(frame)).toBe(true);
    for (const [name, outcome] of Object.entries(await reachOut(frame, post.address)))
      expect.soft(outcome, name).not.toBe('reached');
    await expect(harbour.window.files.grid).toBeVisible();
  });

  for (const [what, addressFor] of waysOut) {
    test(`that takes the frame to ${what}`, async ({ harbour, truth }) => {
      await lookAtFile({ harbour, truth }, 'page.html', hostileHtml(post.address));
      const { details, files } = harbour.window;
      await expect(details.content.locator('pre')).toBeVisible();
      const frame = await previewFrame(harbour.page);
      const shown = watchFrames(harbour.page);
      await leaveFrame(frame, addressFor(frame.url(), post.address));
      await files.select('logbook-2021-01.txt');
      await expect(details.content.locator('pre')).toContainText('Wind');
      expect(shown).toEqual([]);
    });
  }
});

test.describe('refuses', () => {
  for (const [what, name, bytes, said] of [
    ['an image with too many pixels', 'bomb.png', pixelBomb(), 'too many pixels'],
    ['a damaged image', 'half.png', damagedPng(), 'damaged'],
    ['a damaged PDF', 'half.pdf', Buffer.from('%PDF-1.4\nnothing else'), 'damaged'],
    [
      'what is no picture and no text',
      'archive.bin.png',
      Buffer.from('PK\x03\x04\0\0'),
      'no preview for this kind',
    ],
  ] as const) {
    test(what, async ({ harbour, truth }) => {
      await lookAtFile({ harbour, truth }, name, bytes);
      await expect(harbour.window.details.root).toContainText(said);
    });
  }

  test('an empty file, with the reason', async ({ harbour }) => {
    const { files, quickLook } = harbour.window;
    await files.select('empty.log');
    await quickLook.open();
    await expect(quickLook.root).toContainText('The file is empty.');
  });

  test('an image that is too large, before it is fetched', async ({ harbour, truth, services }) => {
    await lookAtFile(
      { harbour, truth },
      'large.png',
      Buffer.concat([colourfulPng(), Buffer.alloc(21_000_000)]),
    );
    await services.faults.forgetRequests();
    await harbour.window.files.rows('large.png').first().focus();
    await harbour.window.quickLook.open();
    await expect(harbour.window.quickLook.root).toContainText('too large for a preview');
    expect(await services.faults.sentBytes()).toBe(0);
  });
});

test('serves a preview only as long as it is shown, and nothing that is guessed', async ({
  harbour,
  truth,
}) => {
  await lookAtFile({ harbour, truth }, 'chart.png', colourfulPng());
  await expect(harbour.window.details.content.locator('img')).toBeVisible();
  const url = (await previewFrame(harbour.page)).url();
  const base = url.replace(/image$/, '');
  expect(await statusOf(harbour, `${base}content`)).toBe(200);
  const guesses = [
    base,
    `${base}text`,
    `${base}index.html`,
    `${base}assets/../preload/preload.cjs`,
    `${base}assets/%2e%2e/index.html`,
    `preview://p${'0'.repeat(40)}/image`,
    `preview://p${'0'.repeat(40)}/content`,
    'preview://longshore/',
  ];
  for (const guess of guesses) expect.soft(await statusOf(harbour, guess), guess).toBe(404);
  await harbour.window.files.select('empty.log');
  await expect(harbour.window.details.preview).toHaveCount(0);
  await expect.poll(() => statusOf(harbour, `${base}content`)).toBe(404);
});

test('puts nothing into frames but previews', async ({ harbour }) => {
  const shown = watchFrames(harbour.page);
  for (const address of ['app://longshore/', 'https://example.com/', 'data:text/html,x'])
    await harbour.page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      return new Promise((resolve) => {
        frame.onload = resolve;
      });
    }, address);
  expect(shown).toEqual([]);
});

/** Two pages of one line each; without a table of objects, which readers make up for. */
function twoPages(): Buffer {
  const page = (number: number, line: string): string => {
    const stream = `BT /F1 11 Tf 56 780 Td (${line}) Tj ET`;
    return `${number} 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${number + 1} 0 R /Resources << /Font << /F1 7 0 R >> >> >>
endobj
${number + 1} 0 obj
<< /Length ${stream.length} >>
stream
${stream}
endstream
endobj
`;
  };
  return Buffer.from(`%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>
endobj
${page(3, 'First page')}${page(5, 'Second page')}7 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
trailer
<< /Root 1 0 R >>
%%EOF
`);
}

/** Right in its header only. */
function damagedPng(): Buffer {
  const header = Buffer.from(colourfulPng()).subarray(0, 33);
  return Buffer.concat([header, Buffer.alloc(200, 'x')]);
}
