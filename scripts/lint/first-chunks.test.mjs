import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { inRoot } from '../setup/project-paths.mjs';

/*
 * The window opens sooner without zod: before the profile is read there is nothing to parse, and the page trusts its main process. What of `shared/` both
 * need for values stands in files without schemas.
 */

const zodWithoutEval = 'renderer/zod-without-eval.ts';

/** @param {string} file */
function textOf(file) {
  return readFileSync(inRoot(file), 'utf8');
}

/** What is imported by name and for its types only is not loaded. @param {ts.Statement} statement */
function loadedBy(statement) {
  if (ts.isImportDeclaration(statement))
    return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      ? undefined
      : statement.moduleSpecifier;
  return ts.isExportDeclaration(statement) && !statement.isTypeOnly ? statement.moduleSpecifier : undefined;
}

/** Modules that are loaded before this one runs, in that order; files of the app by their path in it. @param {string} file */
function loadsOf(file) {
  const { statements } = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest);
  return statements
    .map(loadedBy)
    .filter((from) => from !== undefined && ts.isStringLiteral(from))
    .map(({ text }) => resolve(file, text));
}

/** @param {string} file @param {string} specifier */
function resolve(file, specifier) {
  if (!specifier.startsWith('.')) return specifier;
  const path = join(file, '..', specifier);
  return ['.ts', '.tsx', ''].map((ending) => path + ending).find((name) => existsSync(inRoot(name))) ?? path;
}

/** @param {string} module */
function isCode(module) {
  return /\.tsx?$/.test(module);
}

/**
 * The first way, in the order of loading, that leads to zod; empty where there is none.
 * @param {string} file @param {Set<string>} seen @returns {string[]}
 */
function wayToZod(file, seen = new Set()) {
  seen.add(file);
  for (const module of loadsOf(file)) {
    if (module === 'zod') return [file, module];
    const way = isCode(module) && !seen.has(module) ? wayToZod(module, seen) : [];
    if (way.length > 0) return [file, ...way];
  }
  return [];
}

/** What is loaded by `import()`, sooner or later. @param {string} file @param {Set<string>} seen @returns {string[]} */
function loadedLater(file, seen = new Set()) {
  seen.add(file);
  const later = [...textOf(file).matchAll(/\bimport\('([^']+)'\)/g)].map(([, from = '']) =>
    resolve(file, from),
  );
  const beyond = [...loadsOf(file), ...later].filter((module) => isCode(module) && !seen.has(module));
  return [...later, ...beyond.flatMap((module) => (seen.has(module) ? [] : loadedLater(module, seen)))];
}

it.each(['electron/main.ts', 'renderer/main.tsx'])('%s begins without zod', (file) => {
  expect(wayToZod(file)).toEqual([]);
});

const later = loadedLater('renderer/main.tsx');

it('there is more to load later', () => {
  expect(later).toContain('renderer/app-dialogs.tsx');
});

it.each(later)('%s keeps zod from compiling before anything makes a schema', (file) => {
  const way = wayToZod(file);
  expect(way).toEqual(way.length === 0 ? [] : [file, zodWithoutEval, 'zod']);
});
