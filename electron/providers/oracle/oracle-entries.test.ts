import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOracleServer, type OracleServer } from '../../demo/oracle/oracle-server';
import type { Provider } from '../provider';
import { probeDependencies } from '../testing/sign-in-probes';
import { parseTime } from './oracle-entries';
import { oracleService } from './oracle-provider';
import { passwordForm, publicLinkForm } from './testing/oracle-probes';

const { signal } = new AbortController();
let server: OracleServer;
let provider: Provider;

beforeAll(async () => {
  server = await startOracleServer({ seed: 'test', files: 1 });
  const form = passwordForm(server.origin, server.users.aa);
  ({ provider } = await oracleService.signIn(form, probeDependencies(), signal));
});
afterAll(() => server.close());

const idOf = (path: string, kind?: 'file' | 'folder'): string =>
  server.findByPath(path, kind === undefined ? {} : { kind })?.id ?? '';

describe('an entry', () => {
  it('tells what the service tells of a file', async () => {
    const id = idOf('/Harbour project/Budget.csv');
    const entry = await provider.stat(id, signal);
    expect(entry).toEqual({
      accountId: 'account-under-test',
      id,
      name: 'Budget.csv',
      kind: 'file',
      size: server.find(id)?.size,
      modifiedAt: entry.modifiedAt,
      version: '1',
      hash: null,
      certificate: null,
      forSigning: false,
      reservedBy: 'User BB',
      parentId: idOf('/Harbour project'),
    });
    expect(entry.modifiedAt).toBeGreaterThan(Date.UTC(2025, 0));
  });

  it('has the version of its newest content', async () => {
    expect((await provider.stat(idOf('/Harbour project/Harbour plan.pdf'), signal)).version).toBe('5');
  });

  it('of a folder counts its children', async () => {
    expect(await provider.stat(idOf('/Harbour project/Photographs to come'), signal)).toMatchObject({
      kind: 'folder',
      childCount: 0,
      size: null,
    });
  });

  it('of somebody else names the owner, under a link always', async () => {
    expect(await provider.stat(idOf('/Shared work/Report.txt'), signal)).toMatchObject({ owner: 'User BB' });
    const form = publicLinkForm('', server.publicLinks.open.address);
    const linked = (await oracleService.signIn(form, probeDependencies(), signal)).provider;
    expect((await linked.stat(idOf('/Examples/Example A.txt'), signal)).owner).toBe('User AA');
  });

  it('has versions with their dates and authors', async () => {
    const versions = await provider.versions?.list(idOf('/Harbour project/Harbour plan.pdf'), signal);
    expect(versions?.map(({ version, modifiedBy }) => [version, modifiedBy])).toEqual([
      ['5', 'User AA'],
      ['4', 'User BB'],
      ['3', 'User AA'],
      ['2', 'User BB'],
      ['1', 'User AA'],
    ]);
    expect(
      versions?.every(
        ({ size, modifiedAt, name }) => Number(size) > 0 && Number(modifiedAt) > 0 && name !== '',
      ),
    ).toBe(true);
  });
});

describe('parseTime', () => {
  it.each([
    ['2014-02-21T20:52:37Z', Date.UTC(2014, 1, 21, 20, 52, 37)],
    ['2014-02-21T20:52:37.250Z', Date.UTC(2014, 1, 21, 20, 52, 37, 250)],
    ['2014-13-21T20:52:37Z', null],
    ['2014-02-21 20:52', null],
    [undefined, null],
  ])('reads %j as %j', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });
});
