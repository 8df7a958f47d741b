import type { Page } from 'playwright';
import { expect } from '../fixtures';
import type { RunningApp } from '../support/app/running-app';
import type { OracleAccess } from '../support/network/local-services';

/** Files in the long folder, and what the services are asked for so that they have it. */
const longCount = 100_000;
export const longServices = ['--files', String(longCount)];
/** The folder of the Oracle account that holds them: its server sends the longest pages, 500 entries each. */
const folderName = 'Survey';
const listTimeoutMs = 180_000;

/** Signs in to the account that holds the long folder; shows the folder's row, not yet what is in it. */
export async function showLongFolder({ window }: RunningApp, oracle: OracleAccess): Promise<void> {
  await window.signIn({ name: 'Team', ...oracle });
  await window.files.filter.fill(folderName);
  await expect(window.files.rows(folderName).first()).toBeVisible();
}

/** Opens the long folder, which has to be in view, and waits until every row is there. */
export async function openLongFolder({ window: { files } }: RunningApp): Promise<void> {
  await files.openFolder(folderName);
  await expect(files.grid).toHaveAttribute('aria-rowcount', String(longCount + 1), {
    timeout: listTimeoutMs,
  });
}

/** Both. */
export async function listLongFolder(app: RunningApp, oracle: OracleAccess): Promise<void> {
  await showLongFolder(app, oracle);
  await openLongFolder(app);
}

/** Milliseconds from the second click on the long folder to the frame that shows its first rows. */
export async function timeFirstRows({ page, window }: RunningApp): Promise<number> {
  const time = page.evaluate(watchFirstRows, 'sounding-');
  await window.files.rows(folderName).first().dblclick();
  return time;
}

/* Runs in the page. */
function watchFirstRows(begin: string): Promise<number> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    let start = 0;
    const look = (): void => {
      const row = document.querySelector('[role="grid"] [role="row"][data-index]');
      if (row?.textContent.startsWith(begin) === true) {
        channel.port1.onmessage = () => {
          resolve(performance.now() - start);
        };
        channel.port2.postMessage(null);
      } else requestAnimationFrame(look);
    };
    document.addEventListener(
      'dblclick',
      (event) => {
        start = event.timeStamp;
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}

/** What is done to the list. */
export interface ListAction {
  /** Of the event that starts the time. */
  readonly event: 'input' | 'click';
  readonly act: () => Promise<void>;
}

/** Milliseconds from the event to the frame that shows the rows that it leads to. */
export async function timeRows(page: Page, { event, act }: ListAction): Promise<number> {
  const time = page.evaluate(watchRows, event);
  await act();
  return time;
}

/* Runs in the page. The first change of the rows, or of what is said about them, after the event is what was asked for. */
function watchRows(event: string): Promise<number> {
  return new Promise((resolve) => {
    const grid = document.querySelector('[role="grid"]');
    const channel = new MessageChannel();
    let start = 0;
    const observer = new MutationObserver(() => {
      if (start === 0) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        channel.port1.onmessage = () => {
          resolve(performance.now() - start);
        };
        channel.port2.postMessage(null);
      });
    });
    if (grid === null) throw new Error('There is no list.');
    observer.observe(grid, {
      attributeFilter: ['aria-rowcount', 'aria-rowindex', 'aria-sort'],
      subtree: true,
    });
    document.addEventListener(
      event,
      ({ timeStamp }) => {
        start = timeStamp;
      },
      { capture: true, once: true },
    );
  });
}
