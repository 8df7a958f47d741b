import { expect, vi } from 'vitest';
import { events, type EventOf } from '../../../shared/contract';
import type { DeletionRun, PlannedItem } from '../../../shared/deletions';
import { AppError } from '../../../shared/errors';
import type { Entry } from '../../../shared/files';
import type { Transfer } from '../../../shared/transfers';
import type { Provider } from '../../providers/provider';
import { createDeletionsService } from '../deletions-service';
import { createScriptedProvider, type ScriptedFile } from './scripted-provider';
import {
  createAccountsDouble,
  createEventsDouble,
  createIds,
  createReceiptsDouble,
  logDouble,
  noFolderCopies,
} from './service-doubles';
import { createSteppedClock } from './stepped-clock';

type Changed = EventOf<'deletions.changed'>;

/** The entry as a window would send it. */
function itemOf({ id, name, kind, size, modifiedAt, version, forSigning }: Entry): PlannedItem {
  return { id, name, kind, size, modifiedAt, version, forSigning, hasCertificate: false };
}

/** A file like all others but for what is in it. */
export function fileOf(content: string): ScriptedFile {
  return { bytes: Buffer.from(content), entry: { name: 'manifest.csv' } };
}

/** The service over an account with files of one name; undoing takes no time unless it is given some. The place has no bulk call of its own. */
export async function openDeletions(
  count: number,
  overrides: (plain: Provider) => Partial<Provider> = () => ({}),
  graceSeconds = 0,
) {
  const ids = Array.from({ length: count }, (_, n) => `entry-${n + 1}`);
  const plain = createScriptedProvider(Object.fromEntries(ids.map((id) => [id, fileOf('1')])));
  const items = await Promise.all(
    ids.map(async (id) => itemOf(await plain.stat(id, new AbortController().signal))),
  );
  const accounts = createAccountsDouble({ anna: { ...plain, ...overrides(plain) } });
  const history = createReceiptsDouble();
  const told = createEventsDouble();
  const clock = createSteppedClock();
  const copies: string[] = [];
  const saveCopy = ({ id }: { id: string }): Promise<Transfer> => {
    copies.push(id);
    return Promise.reject(new AppError('disk-full', 'no room for a copy'));
  };
  const settings = { get: () => ({ graceSeconds }) };
  const base = { accounts, history, settings, emit: told.emit, clock, newId: createIds(), log: logDouble };
  const service = createDeletionsService({ ...base, transfers: { ...noFolderCopies, saveCopy } });
  const plan = (of: PlannedItem[], wholePlace = false) =>
    service.plan({ accountId: 'anna', items: of, wholePlace });
  return {
    files: plain.files,
    ids,
    items,
    accounts,
    history,
    told,
    clock,
    copies,
    service,
    plan,
    changes: (): Changed[] => told.of('deletions.changed').map((raw) => events.deletions.changed.parse(raw)),
    left: () => [...plain.files.keys()],
    begin: (of: PlannedItem[]) =>
      service.run({ planId: plan(of).id, typedNumber: null, saveCopyFirst: false }),
  };
}

export type DeletionsWorld = Awaited<ReturnType<typeof openDeletions>>;

/** The newest run, once it is done. */
export async function untilDone(world: DeletionsWorld): Promise<DeletionRun> {
  await vi.waitFor(() => {
    expect(world.service.list().runs.at(-1)?.state).toBe('done');
  });
  const run = world.service.list().runs.at(-1);
  if (run === undefined) throw new Error('no run');
  return run;
}

/** `entry-1 deleted`, … sorted. */
export const kindsOf = ({ results }: DeletionRun) =>
  results.map(({ id, result }) => `${id} ${result.kind}`).sort();
