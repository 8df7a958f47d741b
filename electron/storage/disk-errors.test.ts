import { open } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import { toDiskError } from './disk-errors';

const place = { folder: '/home/anna/Downloads', neededBytes: 12 };

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: it failed`), { code, syscall: 'open', errno: -1 });
}

describe('toDiskError', () => {
  it.each([
    ['ENOSPC', 'disk-full', place],
    ['EDQUOT', 'disk-full', place],
    ['EROFS', 'not-writable', { folder: place.folder, reason: 'read-only' }],
    ['EACCES', 'not-writable', { folder: place.folder, reason: 'denied' }],
    ['EPERM', 'not-writable', { folder: place.folder, reason: 'denied' }],
    ['ENOENT', 'not-writable', { folder: place.folder, reason: 'missing' }],
    ['ENOTDIR', 'not-writable', { folder: place.folder, reason: 'missing' }],
    ['ELOOP', 'not-writable', { folder: place.folder, reason: 'symlink' }],
    ['EFBIG', 'too-large', {}],
    ['ENAMETOOLONG', 'name-invalid', {}],
    ['EIO', 'not-writable', { folder: place.folder, reason: 'missing' }],
    ['ENODEV', 'not-writable', { folder: place.folder, reason: 'missing' }],
    ['ENXIO', 'not-writable', { folder: place.folder, reason: 'missing' }],
    ['ESTALE', 'not-writable', { folder: place.folder, reason: 'missing' }],
    ['EBUSY', 'not-writable', { folder: place.folder, reason: 'denied' }],
    ['EMFILE', 'internal', { what: 'disk' }],
  ])('tells %s as %s', (code, expected, details) => {
    expect(toDiskError(systemError(code), place)).toMatchObject({ code: expected, details });
  });

  it('keeps an AppError, and the real errors of the system fit', async () => {
    const truncated = new AppError('truncated', 'short');
    expect(toDiskError(truncated, place)).toBe(truncated);
    const error: unknown = await open('/no-such-folder/x', 'wx').catch((fault: unknown) => fault);
    expect(toDiskError(error, place)).toMatchObject({ code: 'not-writable', details: { reason: 'missing' } });
  });
});
