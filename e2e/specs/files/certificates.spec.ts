import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { expect, test } from '../../fixtures';
import { proofs } from '../../pages/transfers-panel';
import { answerFileDialogs } from '../../support/desktop/file-dialogs';
import type { RunningApp } from '../../support/app/running-app';

const file = 'logbook-2021-01.txt';

const exportSchema = z.object({
  format: z.literal('longshore-certificate'),
  link: z.string(),
  certificate: z.looseObject({ id: z.string(), merkle_root: z.string() }),
  proof: z.looseObject({ kind: z.string(), root: z.string() }),
});

async function openCertificate({ window }: RunningApp, name: string): Promise<void> {
  await window.files.select(name);
  await window.details.show();
  await window.details.verifyCertificate.click();
  await expect(window.certificate.root).toBeVisible();
}

test('shows state and link of the certificate in the details', async ({ harbour, truth }) => {
  const [stored] = (await truth.list()).filter(({ name }) => name === file);
  await harbour.window.files.select(file);
  await harbour.window.details.show();
  await expect(harbour.window.details.certificate).toContainText('Notarized');
  await harbour.window.details.verifyCertificate.click();
  await expect(harbour.window.certificate.root).toContainText(String(stored?.['certificate_id']));
});

test('verifies a fresh download, step by step, and keeps nothing of it', async ({ harbour, machine }) => {
  await openCertificate(harbour, file);
  const { certificate } = harbour.window;
  await certificate.download.click();
  await expect(certificate.verdict).toContainText('Verified');
  await expect(certificate.checkOf(/contents match/)).toContainText('Certified');
  await certificate.showSteps.click();
  await expect(certificate.steps.first()).toContainText('Start with the fingerprint');
  await expect(certificate.steps.last()).toContainText('it ends with');
  await expect(certificate.checkOf(/Not checked here/)).toContainText('blockchain');
  expect(await machine.listDownloads()).toEqual([]);
});

test('verifies the copy that was saved, and finds out that it was changed', async ({ harbour, machine }) => {
  await openCertificate(harbour, file);
  const { certificate, transfers } = harbour.window;
  await certificate.checkSaved.click();
  await expect(certificate.checkOf(/not compared/)).toContainText('has saved no copy');
  await certificate.close.click();
  await harbour.window.download(file);
  await expect(transfers.of(file)).toContainText(proofs.hash);
  await openCertificate(harbour, file);
  await certificate.checkSaved.click();
  await expect(certificate.verdict).toContainText('Verified');
  await writeFile(join(machine.downloads, file), 'something else');
  await certificate.checkSaved.click();
  await expect(certificate.verdict).toContainText('Does not match');
});

test('compares a file that the user chooses', async ({ harbour, machine }) => {
  const path = join(machine.downloads, 'other.txt');
  await writeFile(path, 'another file');
  await answerFileDialogs(harbour, path);
  await openCertificate(harbour, file);
  await harbour.window.certificate.chooseFile.click();
  await expect(harbour.window.certificate.verdict).toContainText('Does not match');
});

test('says that a pending certificate has no proof yet', async ({ harbour, truth }) => {
  await truth.upload('fresh.txt', Buffer.from('fresh\n'));
  await harbour.window.files.reload();
  await openCertificate(harbour, 'fresh.txt');
  const { certificate } = harbour.window;
  await certificate.download.click();
  await expect(certificate.verdict).toContainText('Not fully verified');
  await expect(certificate.checkOf(/contents match/)).toBeVisible();
  await expect(certificate.checkOf(/no proof yet/)).toBeVisible();
});

for (const [proof, found] of [
  ['wrong-root', /proof is not consistent/],
  ['broken-json', /proof cannot be read/],
  ['patricia', /cannot be checked here/],
] as const) {
  test(`tells a proof of the kind ${proof} for what it is`, async ({ harbour, services }) => {
    await services.faults.set({ cert: { proof } });
    await openCertificate(harbour, file);
    await harbour.window.certificate.download.click();
    await expect(harbour.window.certificate.checkOf(found)).toBeVisible();
    await expect(harbour.window.certificate.verdict).not.toContainText('Verified');
  });
}

test('exports certificate and proof as JSON', async ({ harbour, machine }) => {
  const path = join(machine.downloads, 'certificate.json');
  await answerFileDialogs(harbour, path);
  await openCertificate(harbour, file);
  await harbour.window.certificate.exportJson.click();
  await expect(harbour.window.notices.filter({ hasText: 'certificate' })).toBeVisible();
  const exported = exportSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  expect(exported.proof).toMatchObject({ kind: 'consistent', root: exported.certificate.merkle_root });
});

test('checks the certificate of a deleted file from its receipt, without the service', async ({
  harbour,
  services,
}) => {
  const { window } = harbour;
  await window.files.select(file);
  await window.files.remove.click();
  await window.deleteDialog.confirm.click();
  await expect(window.files.rows(file)).toHaveCount(0, { timeout: 20_000 });
  await services.faults.forgetRequests();
  await window.history.open();
  await window.history.verifyCertificate(file).click();
  await window.certificate.checkSaved.click();
  await expect(window.certificate.checkOf(/proof is consistent/)).toBeVisible();
  await expect(window.certificate.download).toHaveCount(0);
  expect(await services.faults.requests()).toEqual([]);
  await window.certificate.close.click();
  await expect(window.history.root).toBeVisible();
});
