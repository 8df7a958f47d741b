import { mkdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { EmitEvent } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import {
  saveTargetIdSchema,
  settingsSchema,
  type FolderChoice,
  type SaveTarget,
  type Settings,
  type settingsUpdateSchema,
  type SettingsView,
} from '../../shared/settings';
import type { JsonStore, StoreDefinition } from '../storage/json-store';

/** Settings, and the folders that files may be saved to. The window names folders by id only. */
export interface SettingsService {
  get(): Settings;
  view(): SettingsView;
  /** `not-found` (`folder`) for a save target that does not exist. */
  update(update: z.output<typeof settingsUpdateSchema>): SettingsView;
  /** Lets the user choose a folder, pins it and makes it the current target. Unchanged when the user declines. */
  chooseFolder(): Promise<FolderChoice>;
  /**
   * Absolute path of a save target, of the current one when no id is given. `not-found` (`folder`) for an unknown id,
   * `not-writable` (`missing`) when the folder is gone. A missing Downloads folder is created.
   */
  folderOf(targetId?: string): string;
}

const savedSettingsSchema = z.object({
  settings: settingsSchema,
  pinned: z.array(z.object({ id: saveTargetIdSchema, path: z.string() })),
});
type SavedSettings = z.output<typeof savedSettingsSchema>;

const downloadsId = 'downloads';

export const settingsDefinition: StoreDefinition<SavedSettings> = {
  name: 'settings',
  schema: savedSettingsSchema,
  version: 3,
  migrate: withNewSettings,
  defaults: {
    settings: {
      language: 'system',
      formats: 'system',
      theme: 'system',
      density: 'comfortable',
      saveTargetId: downloadsId,
      conflictPolicy: 'ask',
      graceSeconds: 8,
      transfersAtOnce: 4,
      proxy: { kind: 'system' },
      logLevel: 'info',
      detailsOpen: false,
      layouts: {},
    },
    pinned: [],
  },
};

/** Each version has had settings that the ones before it did not know, and has taken none away. */
function withNewSettings(data: unknown): unknown {
  const { settings, pinned } = z.object({ settings: z.looseObject({}), pinned: z.unknown() }).parse(data);
  return { settings: { ...settingsDefinition.defaults.settings, ...settings }, pinned };
}

interface SettingsDependencies {
  store: JsonStore<SavedSettings>;
  /** The system's own folders. */
  systemFolder: (kind: 'downloads' | 'desktop') => string;
  /** Undefined when the user declines. */
  askForFolder: () => Promise<string | undefined>;
  emit: EmitEvent;
  newId: () => string;
  /** Puts the settings into effect; also called once for those found at the start. */
  apply: (settings: Settings) => void;
}

export function createSettingsService(dependencies: SettingsDependencies): SettingsService {
  const { store, systemFolder, askForFolder, emit, newId, apply } = dependencies;

  const targets = (): SaveTarget[] => [
    toTarget('downloads', downloadsId, systemFolder('downloads')),
    toTarget('desktop', 'desktop', systemFolder('desktop')),
    ...store.get().pinned.map(({ id, path }) => toTarget('pinned', id, path)),
  ];
  const get = () => withKnownTarget(store.get().settings, targets());
  const view = () => ({ settings: get(), saveTargets: targets() });

  function save(next: SavedSettings): SettingsView {
    store.set(next);
    apply(get());
    emit('settings.changed', view());
    return view();
  }

  function pin(path: string): SettingsView {
    const { settings, pinned } = store.get();
    const known = targets().find((target) => target.path === path);
    if (known !== undefined) return save({ settings: { ...settings, saveTargetId: known.id }, pinned });
    const id = newId();
    return save({ settings: { ...settings, saveTargetId: id }, pinned: [...pinned, { id, path }] });
  }

  apply(get());
  return {
    get,
    view,
    update: (update) => {
      if (update.saveTargetId !== undefined) findTarget(targets(), update.saveTargetId);
      return save({ ...store.get(), settings: merge(get(), update) });
    },
    chooseFolder: async () => {
      const path = await askForFolder();
      if (path === undefined) return { chosenId: null, view: view() };
      const pinned = pin(path);
      return { chosenId: pinned.settings.saveTargetId, view: pinned };
    },
    folderOf: (targetId) => existingFolder(findTarget(targets(), targetId ?? get().saveTargetId)),
  };
}

function toTarget(kind: SaveTarget['kind'], id: string, path: string): SaveTarget {
  const name = basename(path);
  return { kind, id, path, name: name === '' ? path : name };
}

/** Falls back to Downloads when the chosen target is not known any more. */
function withKnownTarget(settings: Settings, targets: readonly SaveTarget[]): Settings {
  const known = targets.some(({ id }) => id === settings.saveTargetId);
  return known ? settings : { ...settings, saveTargetId: downloadsId };
}

function findTarget(targets: readonly SaveTarget[], targetId: string): SaveTarget {
  const target = targets.find(({ id }) => id === targetId);
  if (target !== undefined) return target;
  throw new AppError('not-found', `No save target ${targetId}`, { details: { what: 'folder' } });
}

function existingFolder({ kind, path }: SaveTarget): string {
  if (kind === 'downloads') mkdirSync(path, { recursive: true });
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return path;
  throw new AppError('not-writable', `The folder ${path} is gone`, {
    details: { folder: path, reason: 'missing' },
  });
}

function merge(settings: Settings, update: z.output<typeof settingsUpdateSchema>): Settings {
  const given = Object.entries(update).filter(([, value]) => value !== undefined);
  return settingsSchema.parse({ ...settings, ...Object.fromEntries(given) });
}
