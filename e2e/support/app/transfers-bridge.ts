import type { Page } from 'playwright';
import { z } from 'zod';
import { openEnvelope } from '../../../shared/envelope';
import type { Entry } from '../../../shared/files';
import { preflightSchema, transferSchema, type Transfer } from '../../../shared/transfers';
import { invokeBridge } from './bridge';

const transfersSchema = z.object({ transfers: z.array(transferSchema) });

/** Every row of the panel, as the main process has it. */
export async function askForTransfers(page: Page): Promise<Transfer[]> {
  return transfersSchema.parse(openEnvelope(await invokeBridge(page, 'transfers.list', {}))).transfers;
}

/** Downloads the entries to the current folder; where a name is taken both files are kept. */
export async function startDownloads(page: Page, entries: readonly Entry[]): Promise<void> {
  const wanted = entries.map(({ accountId, id, kind, name, size }) => ({ accountId, id, kind, name, size }));
  const answer = await invokeBridge(page, 'transfers.preflight', { entries: wanted });
  const { id } = preflightSchema.parse(openEnvelope(answer));
  const request = { preflightId: id, conflict: 'keep-both' };
  openEnvelope(await invokeBridge(page, 'transfers.start', request));
}
