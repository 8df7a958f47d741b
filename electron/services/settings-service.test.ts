import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../shared/settings';
import { createJsonStoreOpener } from '../storage/json-store';
import { createSettingsService, settingsDefinition } from './settings-service';

let folder: string;
let chosen: string | undefined;
let applied: Settings[];
let events: { name: string; payload: unknown }[];
let setAside: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  chosen = undefined;
  applied = [];
  events = [];
  setAside = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function start() {
  const openStore = createJsonStoreOpener({
    folder,
    openFile: (cwd, configName) => new Conf({ cwd, configName }),
    now: () => 0,
    onSetAside: (notice) => setAside.push(notice),
  });
  return createSettingsService({
    store: openStore(settingsDefinition),
    systemFolder: (kind) => join(folder, kind),
    askForFolder: () => Promise.resolve(chosen),
    emit: (name, payload) => events.push({ name, payload }),
    newId: () => 'pinned-1',
    apply: (settings) => applied.push(settings),
  });
}

function makeFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

describe('settings', () => {
  it('has defaults, and applies them at the start', () => {
    const settings = start();
    expect(settings.get()).toEqual(settingsDefinition.defaults.settings);
    expect(settings.get()).toMatchObject({ language: 'system', conflictPolicy: 'ask', graceSeconds: 8 });
    expect(applied).toEqual([settings.get()]);
  });

  it('keeps a change, applies it and tells the window', () => {
    const view = start().update({ theme: 'dark' });
    expect(start().get()).toEqual(view.settings);
    expect(view.settings).toMatchObject({ theme: 'dark', transfersAtOnce: 4 });
    expect(applied[1]?.theme).toBe('dark');
    expect(events).toEqual([{ name: 'settings.changed', payload: view }]);
  });

  it('keeps a conflict policy', () => {
    start().update({ conflictPolicy: 'skip' });
    expect(start().get()).toMatchObject({ conflictPolicy: 'skip', graceSeconds: 8 });
  });

  const old = {
    theme: 'dark',
    saveTargetId: 'pinned-1',
    transfersAtOnce: 7,
    logLevel: 'warn',
    detailsOpen: true,
  };

  it.each([
    [1, {}],
    [2, { conflictPolicy: 'skip', graceSeconds: 20 }],
  ])('takes over what version %d has saved, with defaults for what it did not know', (version, known) => {
    const pinned = [{ id: 'pinned-1', path: makeFolder('Charts') }];
    writeFileSync(
      join(folder, 'settings.json'),
      JSON.stringify({ version, data: { settings: { ...old, ...known }, pinned } }),
    );
    const settings = start();
    expect(settings.get()).toEqual({
      ...settingsDefinition.defaults.settings,
      ...old,
      ...known,
    });
    expect(settings.view().saveTargets).toHaveLength(3);
    expect(setAside).toEqual([]);
  });

  it('refuses a proxy that is none', () => {
    const settings = start();
    const proxy = { kind: 'manual' as const, address: 'http://anna:secret@proxy:3128' };
    expect(() => settings.update({ proxy })).toThrow();
    expect(settings.get().proxy).toEqual({ kind: 'system' });
  });

  it('sets aside what is no settings of any version', () => {
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ version: 1, data: { settings: 7 } }));
    expect(start().get()).toMatchObject({ theme: 'system', conflictPolicy: 'ask' });
    expect(setAside).toHaveLength(1);
  });

  it('refuses a save target that there is not', () => {
    const settings = start();
    expect(() => settings.update({ saveTargetId: '/etc' })).toThrow(
      expect.objectContaining({ code: 'not-found', details: { what: 'folder' } }),
    );
    expect(() => settings.folderOf('/etc')).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(settings.get().saveTargetId).toBe('downloads');
  });
});

describe('save targets', () => {
  it('pins a chosen folder once and makes it the current one', async () => {
    chosen = makeFolder('Charts');
    const settings = start();
    await settings.chooseFolder();
    const { chosenId, view } = await settings.chooseFolder();
    const { saveTargets, settings: now } = view;
    expect(chosenId).toBe('pinned-1');
    expect(saveTargets.map(({ id, kind, name }) => [id, kind, name])).toEqual([
      ['downloads', 'downloads', 'downloads'],
      ['desktop', 'desktop', 'desktop'],
      ['pinned-1', 'pinned', 'Charts'],
    ]);
    expect(now.saveTargetId).toBe('pinned-1');
    expect(start().folderOf()).toBe(chosen);
  });

  it('changes nothing when the user declines', async () => {
    const settings = start();
    expect(await settings.chooseFolder()).toEqual({ chosenId: null, view: settings.view() });
    expect(events).toEqual([]);
  });

  it('creates Downloads, as browsers do', () => {
    expect(start().folderOf()).toBe(join(folder, 'downloads'));
    expect(existsSync(join(folder, 'downloads'))).toBe(true);
  });

  it('lists a folder that has vanished, and says so when it is used', async () => {
    chosen = makeFolder('Charts');
    const settings = start();
    await settings.chooseFolder();
    rmSync(chosen, { recursive: true });
    expect(settings.view().saveTargets).toHaveLength(3);
    expect(() => settings.folderOf()).toThrow(
      expect.objectContaining({ code: 'not-writable', details: { folder: chosen, reason: 'missing' } }),
    );
    expect(existsSync(chosen)).toBe(false);
  });
});
