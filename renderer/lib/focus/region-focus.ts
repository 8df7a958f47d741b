import { nextRegion, regionNames, type RegionName } from './region-walk';

const reachable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]:not([tabindex="-1"])';
/* Where the keyboard belongs in a list: on the row that had it, or the list itself when it has no rows. */
const homes = ['[role="row"][tabindex="0"]', '[role="option"][tabindex="0"]', '[role="grid"]'];

/** The element of a region; null when it is not on screen. */
function findRegion(name: RegionName): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-region="${name}"]`);
}

/** The regions on screen. */
function presentRegions(): readonly RegionName[] {
  return regionNames.filter((name) => findRegion(name) !== null);
}

/** The region that an element is in; null outside of all. */
export function regionOf(element: Element | null): RegionName | null {
  const name = element?.closest('[data-region]')?.getAttribute('data-region');
  return regionNames.find((one) => one === name) ?? null;
}

/** Can the keyboard go there now? */
export function canTakeFocus(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element.isConnected &&
    element.checkVisibility({ checkVisibilityCSS: true }) &&
    !element.matches(':disabled') &&
    element.closest('[inert]') === null
  );
}

function findHome(region: HTMLElement): HTMLElement | null {
  const selectors = [...homes, reachable];
  for (const selector of selectors) {
    const found = [...region.querySelectorAll(selector)].find(canTakeFocus);
    if (found !== undefined) return found;
  }
  return null;
}

/** Where the keyboard was last in each region. */
const lastIn = new Map<RegionName, HTMLElement>();

/** To be told of every element that gets the keyboard. */
export function noteFocus(element: HTMLElement): void {
  const name = regionOf(element);
  if (name !== null) lastIn.set(name, element);
}

/** Puts the keyboard where it was last in the region, or where it belongs there. False when nothing there takes it. */
export function focusRegion(name: RegionName): boolean {
  const region = findRegion(name);
  if (region === null) return false;
  const before = lastIn.get(name);
  const target =
    before !== undefined && canTakeFocus(before) && region.contains(before) && before.tabIndex >= 0
      ? before
      : findHome(region);
  target?.focus();
  return target !== null;
}

/** Puts the keyboard into the list, or into whatever part of the window is there. */
export function focusFirst(): void {
  if (focusRegion('list') || presentRegions().some(focusRegion)) return;
  const root = document.getElementById('root');
  if (root !== null) findHome(root)?.focus();
}

/** Puts the keyboard into the region after (step 1) or before (step -1) the one that has it; regions that do not take it are passed over. */
export function focusNextRegion(step: 1 | -1): void {
  const present = presentRegions();
  let name = regionOf(document.activeElement);
  for (let tries = present.length; tries > 0; tries -= 1) {
    name = nextRegion(present, name, step);
    if (name === null || focusRegion(name)) return;
  }
}
