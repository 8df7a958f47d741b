import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createJsonStoreOpener, type StoreDefinition, type StoreFile } from './json-store';
import type { StoreNotice } from './set-aside';

const schema = z.object({ names: z.array(z.string()) });
const definition: StoreDefinition<z.output<typeof schema>> = {
  name: 'boats',
  schema,
  version: 2,
  defaults: { names: [] },
};
const openFile = (cwd: string, configName: string): StoreFile => new Conf({ cwd, configName });

let folder: string;
let notices: StoreNotice[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'json-store-'));
  notices = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const path = () => join(folder, 'boats.json');

function opener(options: { folder?: string; openFile?: typeof openFile; now?: () => number } = {}) {
  return createJsonStoreOpener({
    folder,
    openFile,
    now: () => 1700,
    onSetAside: (notice) => notices.push(notice),
    ...options,
  });
}

describe('json store', () => {
  it('gives the defaults and writes nothing when there is no file', () => {
    expect(opener()(definition).get()).toEqual({ names: [] });
    expect(readdirSync(folder)).toEqual([]);
    expect(notices).toEqual([]);
  });

  it('keeps a value across opens, readable by the owner only, with its version', () => {
    opener()(definition).set({ names: ['Harbour'] });
    expect(opener()(definition).get()).toEqual({ names: ['Harbour'] });
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual({ version: 2, data: { names: ['Harbour'] } });
    expect(readdirSync(folder)).toEqual(['boats.json']);
  });

  it('does not take a value that it could not read back', () => {
    const store = opener()(definition);
    expect(() => {
      store.set(JSON.parse('{"names":[1]}') as never);
    }).toThrow();
    expect(store.get()).toEqual({ names: [] });
    expect(existsSync(path())).toBe(false);
  });

  it.each([
    ['empty', ''],
    ['zeroed', '\0'.repeat(64)],
    ['cut short', '{"version":2,"data":{"names":["Harb'],
    ['no JSON', '<html></html>'],
    ['null', 'null'],
    ['a list', '[1,2]'],
    ['without a version', '{"names":["Harbour"]}'],
    ['of another shape', '{"version":2,"data":{"names":"Harbour"}}'],
    ['of a newer version', '{"version":3,"data":{"names":["Harbour"]}}'],
    ['of an older version without a way up', '{"version":1,"data":{"names":["Harbour"]}}'],
  ])('sets a file aside that is %s, and goes on', (_what, content) => {
    writeFileSync(path(), content);
    const store = opener()(definition);
    expect(store.get()).toEqual({ names: [] });
    expect(notices).toEqual([{ store: 'boats', setAsideAs: 'boats.corrupt-1700.json' }]);
    expect(readFileSync(join(folder, 'boats.corrupt-1700.json'), 'utf8')).toBe(content);
    store.set({ names: ['Quay'] });
    expect(opener()(definition).get()).toEqual({ names: ['Quay'] });
  });

  it('never replaces a file that was set aside before', () => {
    for (const content of ['first', 'second']) {
      writeFileSync(path(), content);
      opener()(definition);
    }
    expect(readFileSync(join(folder, 'boats.corrupt-1700.json'), 'utf8')).toBe('first');
    expect(readFileSync(join(folder, 'boats.corrupt-1701.json'), 'utf8')).toBe('second');
  });

  it('brings older data up', () => {
    writeFileSync(path(), '{"version":1,"data":"Harbour,Quay"}');
    const migrate = (data: unknown) => ({ names: String(data).split(',') });
    expect(opener()({ ...definition, migrate }).get()).toEqual({ names: ['Harbour', 'Quay'] });
    expect(notices).toEqual([]);
  });

  it('does not touch data of a newer version, way up or not', () => {
    writeFileSync(path(), '{"version":3,"data":{"names":["Harbour"]}}');
    const migrate = (data: unknown) => data;
    expect(opener()({ ...definition, migrate }).get()).toEqual({ names: [] });
    expect(notices).toHaveLength(1);
  });

  it('sets older data aside that cannot be brought up', () => {
    writeFileSync(path(), '{"version":1,"data":"Harbour"}');
    const migrate = () => {
      throw new Error('no way');
    };
    expect(opener()({ ...definition, migrate }).get()).toEqual({ names: [] });
    expect(notices).toHaveLength(1);
  });

  it.each([
    ['ENOSPC', 'disk-full', {}],
    ['EROFS', 'not-writable', { reason: 'read-only' }],
    ['EACCES', 'not-writable', { reason: 'denied' }],
  ])('tells of %s and keeps the old value', (systemCode, code, reason) => {
    const refusing = (): StoreFile => ({
      get store() {
        return {};
      },
      set store(_value) {
        throw Object.assign(new Error(systemCode), { code: systemCode });
      },
    });
    const store = opener({ openFile: refusing })(definition);
    expect(() => {
      store.set({ names: ['Quay'] });
    }).toThrow(expect.objectContaining({ code, details: { folder, ...reason } }));
    expect(store.get()).toEqual({ names: [] });
  });

  it('opens in a profile that is no folder, and refuses to save there', () => {
    const notAFolder = join(folder, 'profile');
    writeFileSync(notAFolder, '');
    const store = opener({ folder: notAFolder })(definition);
    expect(store.get()).toEqual({ names: [] });
    expect(() => {
      store.set({ names: ['Quay'] });
    }).toThrow(expect.objectContaining({ code: 'not-writable' }));
  });

  it('does not overwrite an unusable file that could not be set aside before it is', () => {
    writeFileSync(path(), 'precious');
    const times = [
      () => {
        throw new Error('cannot set aside now');
      },
      () => 9,
    ];
    const store = opener({ now: () => times.shift()?.() ?? 0 })(definition);
    expect([store.get(), notices]).toEqual([{ names: [] }, []]);
    store.set({ names: ['Quay'] });
    expect(readFileSync(join(folder, 'boats.corrupt-9.json'), 'utf8')).toBe('precious');
    expect(opener()(definition).get()).toEqual({ names: ['Quay'] });
  });
});
