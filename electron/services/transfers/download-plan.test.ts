import { describe, expect, it } from 'vitest';
import type { ContentHash, Entry } from '../../../shared/files';
import {
  assertAllReceived,
  assertNotTooLong,
  claimFreeName,
  NameClaims,
  partNameFor,
  planDownload,
  proveContent,
} from './download-plan';

const entry: Entry = {
  accountId: 'anna',
  id: 'e-1',
  name: 'report.pdf',
  kind: 'file',
  size: 10,
  modifiedAt: null,
  version: null,
  hash: null,
  certificate: null,
  forSigning: false,
};
const opened = { name: 'from-header.pdf', size: 10, hash: null };
const sha: ContentHash = { algorithm: 'sha256', value: 'ab12' };
const md5: ContentHash = { algorithm: 'md5', value: 'cd34' };

describe('planDownload', () => {
  it('prefers the name of the entry, then that of the answer, then the id', () => {
    expect(planDownload(entry, opened).wantedName).toBe('report.pdf');
    expect(planDownload({ ...entry, name: 'e-1' }, opened).wantedName).toBe('from-header.pdf');
    expect(planDownload({ ...entry, name: '' }, { ...opened, name: null }).wantedName).toBe('e-1');
    expect(planDownload({ ...entry, name: '..' }, opened).wantedName).toBe('e-1');
    expect(planDownload({ ...entry, name: '../../x' }, opened).wantedName).toBe('.._.._x');
  });

  it('takes the size from wherever it is stated, and refuses a contradiction', () => {
    expect(planDownload({ ...entry, size: null }, opened).size).toBe(10);
    expect(planDownload(entry, { ...opened, size: null }).size).toBe(10);
    expect(planDownload({ ...entry, size: null }, { ...opened, size: null }).size).toBeNull();
    expect(() => planDownload(entry, { ...opened, size: 11 })).toThrow(
      expect.objectContaining({
        code: 'integrity',
        details: { check: 'size', expected: '10', actual: '11' },
      }),
    );
  });

  it('computes MD5 only where the service states one', () => {
    expect(planDownload(entry, opened).algorithms).toEqual(['sha256']);
    expect(planDownload({ ...entry, hash: md5 }, opened).algorithms).toEqual(['sha256', 'md5']);
  });
});

describe('the checks', () => {
  const plan = planDownload(entry, opened);

  it('find a short and a long content', () => {
    expect(() => {
      assertAllReceived(plan, 9);
    }).toThrow(
      expect.objectContaining({ code: 'truncated', details: { expectedBytes: 10, receivedBytes: 9 } }),
    );
    expect(() => {
      assertAllReceived(plan, 10);
    }).not.toThrow();
    expect(() => {
      assertNotTooLong(plan, 10);
    }).not.toThrow();
    expect(() => {
      assertNotTooLong(plan, 11);
    }).toThrow(expect.objectContaining({ code: 'integrity' }));
  });

  it('say what proves the content', () => {
    const unsized = planDownload({ ...entry, size: null }, { ...opened, size: null });
    expect(proveContent(plan, [sha])).toEqual({ kind: 'size', hash: sha });
    expect(proveContent(unsized, [sha])).toEqual({ kind: 'none', hash: sha });
    const stated = planDownload({ ...entry, hash: { ...sha, value: 'AB12' } }, opened);
    expect(proveContent(stated, [sha])).toEqual({ kind: 'hash', hash: sha });
    const old = planDownload({ ...entry, hash: md5 }, opened);
    expect(proveContent(old, [sha, md5])).toEqual({ kind: 'hash', hash: md5 });
  });

  it('want every stated hash to match', () => {
    const both = planDownload({ ...entry, hash: sha }, { ...opened, hash: { ...sha, value: 'ee' } });
    expect(() => proveContent(both, [sha])).toThrow(
      expect.objectContaining({
        code: 'integrity',
        details: { check: 'sha256', expected: 'ee', actual: 'ab12' },
      }),
    );
  });
});

describe('partNameFor', () => {
  it('is hidden, unique and short', () => {
    const name = partNameFor('漢'.repeat(66), 'e4d1c7a2-0000-4000-8000-000000000000');
    expect(name).toMatch(/^\.漢+\.e4d1c7a2-[-0-9]+\.longshore-part$/u);
    expect(Buffer.byteLength(name)).toBeLessThan(200);
  });
});

describe('claimFreeName', () => {
  const wanted = { folder: '/f', name: 'Report.pdf' };
  const nothingTaken = () => Promise.resolve(false);

  it('passes over names that another download has, in whatever case, until they are released', async () => {
    const claims = new NameClaims();
    expect(await claimFreeName(claims, wanted, nothingTaken)).toBe('Report.pdf');
    const shouted = { folder: '/f', name: 'REPORT.PDF' };
    expect(await claimFreeName(claims, shouted, nothingTaken)).toBe('REPORT (2).PDF');
    expect(await claimFreeName(claims, { ...wanted, folder: '/g' }, nothingTaken)).toBe('Report.pdf');
    claims.release('/f', 'Report.pdf');
    expect(await claimFreeName(claims, shouted, nothingTaken)).toBe('REPORT.PDF');
  });

  it('passes over names that the folder holds, and claims only what it gives', async () => {
    const claims = new NameClaims();
    const isTaken = (_folder: string, name: string) => Promise.resolve(name === 'Report.pdf');
    expect(await claimFreeName(claims, wanted, isTaken)).toBe('Report (2).pdf');
    expect(claims.claim('/f', 'Report.pdf')).toBe(true);
    expect(claims.claim('/f', 'Report (2).pdf')).toBe(false);
  });

  it('keeps no claim when the folder cannot be read, and gives up some time', async () => {
    const claims = new NameClaims();
    const fault = new Error('EIO');
    await expect(claimFreeName(claims, wanted, () => Promise.reject(fault))).rejects.toBe(fault);
    expect(claims.claim('/f', 'Report.pdf')).toBe(true);
    await expect(claimFreeName(claims, wanted, () => Promise.resolve(true))).rejects.toMatchObject({
      code: 'already-exists',
    });
  });
});
