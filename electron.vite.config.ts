import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { inRoot } from './scripts/setup/project-paths.mjs';
import { languages } from './shared/texts/locale';
import { thirdPartyNotices } from './scripts/pack/third-party-notices.mjs';

/* Oldest runtime the code has to load on: Electron 25 (Node 18, Chromium 114). */
const nodeTarget = 'node18';
const browserTarget = 'chrome114';

/* The catalogs of texts, which say as modules only which language they are in. */
const isTexts = ({ name }: { name: string }): boolean => languages.some((language) => language === name);

/* What a catalog needs of the texts in general comes with the first chunk, which needs it, too, rather than after it. */
const aroundTexts = { groups: [{ name: 'language', test: /\/shared\/texts\/[^/]+\.ts$/ }] };

/* Everything is bundled, so a package carries no node_modules. CommonJS, because Electron 25 cannot load ES modules in main. */
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: (chunk: { name: string }) =>
    isTexts(chunk) ? 'texts-[name]-[hash].cjs' : '[name]-[hash].cjs',
  codeSplitting: aroundTexts,
  /* What is shorter is read sooner, and reading takes a good part of the start; names stay, for the log. */
  minify: { mangle: false, compress: true, codegen: { removeWhitespace: true } },
} as const;

/* The window shows them under About. */
const licences: Plugin = {
  name: 'third-party-notices',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'third-party-notices.txt', source: await thirdPartyNotices() });
  },
};

/* For `conf` alone: electron-updater compares versions with it. */
const noMigrations: Plugin = {
  name: 'no-migrations',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === 'semver' && importer?.includes('/node_modules/conf/') === true
      ? inRoot('scripts', 'pack', 'no-migrations.mjs')
      : undefined,
};

/* It is there anyway. As a module it would be asked for all its properties, the standard streams among them, which are opened for that. */
const globalProcess: Plugin = {
  name: 'global-process',
  transform: (code) => code.replace(/^import process from ["']node:process["'];$/m, ''),
};

const noJsonSchema = inRoot('scripts', 'pack', 'no-json-schema.mjs');

export default defineConfig({
  main: {
    plugins: [licences, noMigrations, globalProcess],
    resolve: { alias: { 'ajv/dist/2020.js': noJsonSchema, 'ajv-formats': noJsonSchema } },
    build: {
      outDir: 'out/main',
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: 'electron/main.ts', services: 'electron/demo/services-cli.ts' },
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: { input: { preload: 'electron/preload.ts' }, output: commonJs },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    build: {
      minify: true,
      outDir: 'out/renderer',
      target: browserTarget,
      rolldownOptions: {
        input: { index: 'renderer/index.html', 'preview-frame': 'renderer/preview-frame.html' },
        output: {
          codeSplitting: aroundTexts,
          /* `page-assets.ts` names the texts in the page that it serves. */
          chunkFileNames: (chunk) => (isTexts(chunk) ? 'assets/texts-[name].js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  },
});
