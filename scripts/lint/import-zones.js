/* The layering tables of docs/architecture.md as lint rules: which folder may import which, and the one file per power. */

/** @param {string} target @param {string} from @param {string[]} except @param {string} message */
const restrict = (target, from, except, message) => ({ target, from, except, message });

const mainLayers = ['http', 'storage', 'logging', 'providers', 'services', 'ipc', 'app', 'demo'];

/**
 * What each floor of the main process may import beside itself and `shared/`.
 * @type {Record<string, string[]>}
 */
const mayImport = {
  http: [],
  storage: [],
  logging: [],
  demo: [],
  providers: ['http'],
  services: [
    'storage',
    'logging',
    'providers/provider.ts',
    'providers/provider-registry.ts',
    'providers/provider-capabilities.ts',
  ],
  ipc: ['services', 'logging', 'app/safe-shell.ts', 'app/native-dialogs.ts'],
  app: ['ipc/ipc-events.ts', 'logging'],
};

const mainZones = mainLayers.map((layer) =>
  restrict(
    `./electron/${layer}/**/!(*.test).ts`,
    './electron',
    [layer, ...(mayImport[layer] ?? [])].map((path) => `./${path}`),
    `electron/${layer} may import only shared/, itself and: ${mayImport[layer]?.join(', ') || 'nothing else'}. See docs/architecture.md.`,
  ),
);

const providerFolders = ['memory', 'acronis', 'oracle', 'sweeppea'];

const providerZones = providerFolders.map((name) =>
  restrict(
    `./electron/providers/${name}/**/!(*.test).ts`,
    './electron/providers',
    [`./${name}`, './provider.ts'],
    'A provider knows its own folder and provider.ts; only the registry sees them all.',
  ),
);

const processZones = [
  restrict('./shared', './electron', [], 'shared/ imports nothing but zod.'),
  restrict('./shared', './renderer', [], 'shared/ imports nothing but zod.'),
  restrict('./electron', './renderer', [], 'The processes meet in shared/ only.'),
  restrict('./renderer', './electron', [], 'The processes meet in shared/ only.'),
];

/** What each floor of the window may import beside itself and `shared/`. */
const windowMayImport = {
  lib: [],
  components: ['lib', 'styles'],
  ipc: ['stores', 'lib'],
  stores: ['ipc/ipc-client.ts', 'lib'],
  commands: ['stores', 'lib'],
};

const windowZones = Object.entries(windowMayImport).map(([layer, others]) =>
  restrict(
    `./renderer/${layer}`,
    './renderer',
    [layer, ...others].map((path) => `./${path}`),
    `renderer/${layer} may import only shared/, itself and: ${others.join(', ') || 'nothing else'}. See docs/architecture.md.`,
  ),
);

const features = [
  'accounts',
  'files',
  'details',
  'finding',
  'places',
  'certificates',
  'transfers',
  'deletions',
  'history',
  'settings',
  'demo',
  'onboarding',
  'dialogs',
  'updates',
  'palette',
  'shortcuts',
  'about',
];

const featureZones = features.flatMap((name) => [
  restrict(
    `./renderer/features/${name}`,
    './renderer/features',
    [`./${name}`],
    'A feature knows no other feature; meet in a store.',
  ),
  restrict(
    `./renderer/features/${name}`,
    './renderer/ipc',
    [],
    'A feature talks to a store action, never to IPC.',
  ),
]);

/* The page in the frame of a preview is no part of the window: neither may know the other's code. */
const frameZones = [
  restrict(
    './renderer/preview-frame',
    './renderer',
    ['./preview-frame'],
    'A preview has nothing of the window; they meet in shared/preview-frames.ts.',
  ),
  restrict(
    './renderer/!(preview-frame)',
    './renderer/preview-frame',
    [],
    'The window draws no preview itself.',
  ),
];

export const importZones = [
  ...mainZones,
  ...providerZones,
  ...processZones,
  ...windowZones,
  ...featureZones,
  ...frameZones,
];

const withoutElectron = [
  'electron/http/**/*.ts',
  'electron/storage/**/*.ts',
  'electron/logging/**/*.ts',
  'electron/providers/**/*.ts',
  'electron/services/**/*.ts',
  'electron/demo/**/*.ts',
];
const electronDoors = ['electron/http/transport/electron-transport.ts', 'electron/storage/secret-store.ts'];

/**
 * @param {{ name: string, message: string }[]} paths
 * @returns {import('eslint').Linter.RulesRecord}
 */
const forbidPaths = (paths) => ({ 'no-restricted-imports': ['error', { paths }] });

/**
 * One door per power: a forbidden import names the file to use instead.
 * @type {import('eslint').Linter.Config[]}
 */
export const powerDoors = [
  {
    files: withoutElectron,
    ignores: electronDoors,
    rules: forbidPaths([
      {
        name: 'electron',
        message:
          'Take what you need as an argument; Electron is handed over in composition/ and used in app/.',
      },
      { name: 'electron-store', message: 'Use storage/json-store.ts.' },
      { name: 'electron-updater', message: 'Use app/app-updates.ts.' },
    ]),
  },
  {
    files: ['electron/*.ts', 'electron/{app,ipc}/**/*.ts'],
    ignores: ['electron/app/app-updates.ts'],
    rules: forbidPaths([{ name: 'electron-updater', message: 'Use app/app-updates.ts.' }]),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/components/grid/use-virtual-rows.ts'],
    rules: forbidPaths([
      { name: '@tanstack/react-virtual', message: 'Use components/grid/use-virtual-rows.ts.' },
    ]),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/ipc/ipc-client.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'longshore', message: 'Use ipc/ipc-client.ts.' },
      ],
    },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/app/safe-shell.ts', 'electron/**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['openExternal', 'openPath'].map((property) => ({ property, message: 'Use app/safe-shell.ts.' })),
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}', 'shared/**/*.ts'],
    ignores: ['renderer/preview-frame/framed-content.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'The window has no network; ask the main process.' },
      ],
    },
  },
];
