import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '../../../shared/accounts';
import type { ListLayouts } from '../../../shared/list-layout';
import type { ServiceId } from '../../../shared/choices/services';
import type { SettingsView } from '../../../shared/settings';
import { receiveAccounts } from '../accounts-store';
import { installBridge, type MemoryBridge } from '../testing/memory-bridge';
import { receiveSettings } from '../settings-store';
import { useBrowse } from './browse-store';
import {
  getSortOrders,
  moveColumn,
  resetColumns,
  resizeColumn,
  showColumn,
  sortBy,
  useLayouts,
} from './layouts-store';

let bridge: MemoryBridge;

function view(layouts: ListLayouts): SettingsView {
  return {
    settings: {
      language: 'system',
      formats: 'system',
      theme: 'system',
      density: 'comfortable',
      saveTargetId: 'downloads',
      conflictPolicy: 'ask',
      graceSeconds: 8,
      transfersAtOnce: 4,
      proxy: { kind: 'system' },
      logLevel: 'info',
      detailsOpen: false,
      layouts,
    },
    saveTargets: [],
  };
}

function account(id: string, service: ServiceId): Account {
  return {
    id,
    service,
    name: id,
    colour: 'teal',
    userName: id,
    origin: 'https://cloud.invalid',
    address: 'https://cloud.invalid',
    status: 'ready',
    failure: null,
    remembered: true,
    capabilities: null,
    demo: false,
    locked: false,
    bulkDelete: 'off',
    usage: null,
  };
}

function show(accountId: string | null): void {
  useBrowse.setState({ place: accountId === null ? { kind: 'all' } : { kind: 'account', accountId } });
}

function sortText(): string {
  return getSortOrders()
    .map(({ column, descending }) => (descending ? '-' : '') + column)
    .join(' ');
}

/* As the main process does: the new settings come back. */
function saveSettings(): ListLayouts[] {
  const saved: ListLayouts[] = [];
  bridge.reply('settings.update', ({ layouts = {} }) => {
    saved.push(layouts);
    return view(layouts);
  });
  return saved;
}

beforeEach(() => {
  bridge = installBridge();
  useLayouts.setState(useLayouts.getInitialState(), true);
  receiveSettings(view({}));
  receiveAccounts({
    revision: 1,
    accounts: [account('a', 'acronis'), account('b', 'acronis'), account('o', 'oracle')],
  });
  show('a');
});

describe('an order of rows', () => {
  it('is by name until the user says otherwise', () => {
    expect(sortText()).toBe('name');
  });

  it('holds for all accounts of the service, and for no other list', () => {
    saveSettings();
    sortBy('kind');
    sortBy('size', { also: true });
    show('b');
    expect(sortText()).toBe('kind size');
    show('o');
    expect(sortText()).toBe('name');
    show(null);
    expect(sortText()).toBe('name');
  });

  it('is the very same array until it changes, so that nothing is sorted anew', () => {
    saveSettings();
    expect(getSortOrders()).toBe(getSortOrders());
    sortBy('size');
    expect(getSortOrders()).toBe(getSortOrders());
  });

  it('is found in the settings', () => {
    receiveSettings(view({ oracle: { columns: [], sort: [{ column: 'size', descending: true }] } }));
    show('o');
    expect(sortText()).toBe('-size');
  });
});

describe('what was changed', () => {
  it('is written, the last state at the end', async () => {
    const saved = saveSettings();
    resizeColumn('size', 200);
    resizeColumn('size', 210);
    showColumn('kind', false);
    moveColumn('modified', 'size');
    await vi.waitFor(() => {
      const { columns = [] } = saved.at(-1)?.acronis ?? {};
      expect(columns.slice(0, 4)).toEqual([
        { id: 'name', shown: null, width: null },
        { id: 'modified', shown: null, width: null },
        { id: 'size', shown: null, width: 210 },
        { id: 'kind', shown: false, width: null },
      ]);
    });
    expect(saved.length).toBeLessThan(4);
  });

  it('leaves the layouts of other services as they are', async () => {
    const other = { columns: [], sort: [{ column: 'size', descending: true }] };
    receiveSettings(view({ oracle: other }));
    const saved = saveSettings();
    sortBy('kind');
    await vi.waitFor(() => {
      expect(saved.at(-1)?.oracle).toEqual(other);
    });
  });

  it('stands against an older answer', async () => {
    let answer = (): void => undefined;
    bridge.reply(
      'settings.update',
      ({ layouts = {} }) =>
        new Promise((resolve) => {
          answer = () => {
            resolve(view(layouts));
          };
        }),
    );
    sortBy('kind');
    await vi.waitFor(() => {
      expect(bridge.requests).toHaveLength(1);
    });
    sortBy('size');
    answer();
    await vi.waitFor(() => {
      expect(bridge.requests).toHaveLength(2);
    });
    expect(sortText()).toBe('size');
  });

  it('is taken back as far as columns go', () => {
    saveSettings();
    sortBy('kind');
    showColumn('size', false);
    resetColumns();
    expect(useLayouts.getState().changed.acronis).toEqual({
      columns: [],
      sort: [{ column: 'kind', descending: false }],
    });
  });
});
