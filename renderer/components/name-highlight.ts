import { createContext } from 'react';
import type { TextSpan } from '../lib/finding/match-entries';

/** Which parts of a name, as it is shown, are to be marked. */
export type FindMarks = (visible: string) => readonly TextSpan[];

/** Marks the names of files below it; null: none. A context, so that rows need not be drawn anew for anything but their marks. */
export const NameHighlight = createContext<FindMarks | null>(null);
