import { describe, expect, it } from 'vitest';
import { claimFreeName, NameClaims } from './name-claims';

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
