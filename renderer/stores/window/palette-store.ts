import { create } from 'zustand';

const mostRecent = 5;

/** What was chosen in the palette while the window lives: keys of its items, the last one first. */
export const usePalette = create<{ readonly recent: readonly string[] }>()(() => ({ recent: [] }));

export function noteChosen(key: string): void {
  usePalette.setState(({ recent }) => ({
    recent: [key, ...recent.filter((one) => one !== key)].slice(0, mostRecent),
  }));
}
