/** Of the element that holds the options. */
export const paletteListId = 'palette-list';

/** Of the option at that index among all that are shown. */
export function paletteOptionId(at: number): string {
  return `${paletteListId}-${at}`;
}
