import { useMemo, useState } from 'react';
import type { Entry } from '../../../../shared/files';
import { visibleName } from '../../../../shared/names';
import { entryKey, pickEntries } from '../../../lib/list/entry-key';
import { selectByGesture } from '../../../stores/files/selection-store';
import {
  getVisibleEntries,
  useSelectedEntries,
  useVisibleEntries,
} from '../../../stores/files/visible-entries';
import { announce } from '../../../stores/window/notices-store';
import { stepAt, type QuickLookStep } from './quick-look-steps';

/** Where one is in the quick look, and how to get on. Undefined when there is nothing to look at any more. */
export function useQuickLook(
  among: readonly string[] | null,
): (QuickLookStep<Entry> & { go: (entry: Entry | undefined) => void }) | undefined {
  const rows = useVisibleEntries();
  const [selected] = useSelectedEntries();
  const [chosen, setChosen] = useState<string | null>(among?.[0] ?? null);
  const entries = useMemo(() => (among === null ? rows : pickEntries(rows, new Set(among))), [rows, among]);
  const key = among === null ? (selected === undefined ? null : entryKey(selected)) : chosen;
  const isGone = among === null && selected === undefined;
  const step = isGone ? undefined : stepAt(entries, key);
  if (step === undefined) return undefined;
  const go = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    announce(visibleName(entry.name));
    if (among !== null) setChosen(entryKey(entry));
    else selectByGesture({ kind: 'only', index: getVisibleEntries().indexOf(entry) }, getVisibleEntries());
  };
  return { ...step, go };
}
