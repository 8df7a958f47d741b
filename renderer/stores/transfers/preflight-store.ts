import { create } from 'zustand';
import type { ConflictChoice, Preflight, WantedEntry } from '../../../shared/transfers';
import { texts } from '../../../shared/texts/texts';
import { call } from '../../ipc/ipc-client';
import { folderNameOf } from '../../lib/wording/preflight-wording';
import { openDialogInTurn } from '../window/dialogs-store';
import { chooseFolder } from '../settings-store';

/** A look at what a batch would do that is under way. */
export interface RunningCheck {
  readonly id: number;
  readonly entries: readonly WantedEntry[];
  readonly controller: AbortController;
}

interface PreflightState {
  readonly checks: readonly RunningCheck[];
}

export const usePreflight = create<PreflightState>()(() => ({ checks: [] }));

let lastId = 0;

function beginCheck(entries: readonly WantedEntry[]): RunningCheck {
  lastId += 1;
  const check = { id: lastId, entries, controller: new AbortController() };
  usePreflight.setState(({ checks }) => ({ checks: [...checks, check] }));
  return check;
}

function endCheck({ id }: RunningCheck): void {
  usePreflight.setState(({ checks }) => ({ checks: checks.filter((check) => check.id !== id) }));
}

/** Gives the check up; its download does not begin. */
export function cancelCheck({ controller }: RunningCheck): void {
  controller.abort();
}

async function checkEntries(
  entries: readonly WantedEntry[],
  targetId: string | undefined,
): Promise<Preflight> {
  const check = beginCheck(entries);
  const request = { entries: [...entries] };
  try {
    return await call(
      'transfers.preflight',
      targetId === undefined ? request : { ...request, targetId },
      check.controller.signal,
    );
  } finally {
    endCheck(check);
  }
}

async function discard({ id }: Preflight): Promise<void> {
  await call('transfers.discard', { preflightId: id });
}

/** Must the user decide before the first byte? */
function needsAnswer({ taken, conflict, missingBytes }: Preflight): boolean {
  return missingBytes > 0 || (taken.count > 0 && conflict === 'ask');
}

export interface PreparedTransfers {
  readonly preflight: Preflight;
  /** For this batch, in place of the user's policy. */
  readonly conflict?: ConflictChoice;
}

/* The same look when the user chooses none. */
async function checkElsewhere(preflight: Preflight, entries: readonly WantedEntry[]): Promise<Preflight> {
  const targetId = await chooseFolder();
  if (targetId === null) return preflight;
  await discard(preflight);
  return checkEntries(entries, targetId);
}

/* Choosing the folder once more that is too full would lead to the same question for ever. */
function isNoWayOut(before: Preflight, now: Preflight): boolean {
  return now.id !== before.id && now.folder === before.folder && now.missingBytes > 0;
}

async function tellSameFolder({ folder }: Preflight): Promise<void> {
  const { title, text } = texts().preflight.sameFolder;
  await openDialogInTurn({ kind: 'message', title, text: text(folderNameOf(folder)) });
}

/** A batch that may start, with the user's answer where one was needed; null when the user declined. Rejects with why it cannot be looked at. */
export async function prepareTransfers(
  entries: readonly WantedEntry[],
  targetId: string | undefined,
): Promise<PreparedTransfers | null> {
  let preflight = await checkEntries(entries, targetId);
  for (;;) {
    const answer = needsAnswer(preflight)
      ? await openDialogInTurn({ kind: 'preflight', preflight })
      : 'start';
    if (answer === 'start') return { preflight };
    if (answer === null) break;
    if (answer !== 'other-folder') return { preflight, conflict: answer };
    const before = preflight;
    preflight = await checkElsewhere(before, entries);
    if (isNoWayOut(before, preflight)) {
      await tellSameFolder(preflight);
      break;
    }
  }
  await discard(preflight);
  return null;
}
