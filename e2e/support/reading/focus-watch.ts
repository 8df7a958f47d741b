import type { Page } from 'playwright';

/** What has the keyboard, as a screen reader would say it; null when nothing has it. */
export function focusedThing(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return null;
    const role = activeElement.getAttribute('role') ?? activeElement.tagName.toLowerCase();
    const name = activeElement.getAttribute('aria-label') ?? activeElement.textContent;
    return `${role} ${name.trim()}`.slice(0, 80);
  });
}

/** The part of the window that has the keyboard; null when none has. */
export function focusedRegion(page: Page): Promise<string | null> {
  return page.evaluate(
    () => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? null,
  );
}
