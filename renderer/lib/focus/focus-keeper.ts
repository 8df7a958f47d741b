import { untilFocusSettled } from './focus-settled';
import { canTakeFocus, focusFirst, focusRegion, noteFocus, regionOf } from './region-focus';
import type { RegionName } from './region-walk';

interface Whereabouts {
  readonly element: HTMLElement;
  readonly region: RegionName | null;
}

const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/* Nobody has the keyboard: its element left the document or was switched off. */
function isAdrift(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.matches(':disabled');
}

function bringTo(last: Whereabouts | null): void {
  if (last !== null && canTakeFocus(last.element)) last.element.focus({ preventScroll: true });
  else if (last?.region == null || !focusRegion(last.region)) focusFirst();
}

/**
 * While it runs the keyboard is never lost: when what had it goes, by a command or by itself, it goes back to where it was before a dialog or
 * menu, to the same part of the window, or to the list. A click beside everything loses nothing: what had the keyboard is still there. Returns
 * how to stop.
 */
export function keepFocus(): () => void {
  /* What has the keyboard; null after a click beside everything. */
  let held: HTMLElement | null = null;
  /* What had it last outside of dialogs and menus. */
  let last: Whereabouts | null = null;

  const settle = (): void => {
    if (held === null || !isAdrift() || !document.hasFocus()) return;
    if (document.querySelector(overlays) !== null) return;
    if (canTakeFocus(held)) held = null;
    /* Where nothing takes it yet, `held` stays, and the next change of the document tries again. */
    else bringTo(last);
  };
  const handleLoss = (): void => {
    if (held !== null && isAdrift()) void untilFocusSettled().then(settle);
  };
  const handleFocusIn = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    held = target;
    if (target.closest(overlays) !== null) return;
    noteFocus(target);
    last = { element: target, region: regionOf(target) };
  };
  const observer = new MutationObserver(handleLoss);

  document.addEventListener('focusin', handleFocusIn);
  document.addEventListener('focusout', handleLoss);
  window.addEventListener('focus', handleLoss);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    document.removeEventListener('focusin', handleFocusIn);
    document.removeEventListener('focusout', handleLoss);
    window.removeEventListener('focus', handleLoss);
    observer.disconnect();
  };
}
