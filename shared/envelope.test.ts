import { expect, it } from 'vitest';
import { openEnvelope, sealFailure, sealSuccess } from './envelope';
import { AppError } from './errors';

it.each([{ rows: [] }, null, undefined])('gives back the success %j', (value) => {
  expect(openEnvelope(sealSuccess(value))).toBe(value);
});

it('throws the failure', () => {
  const sealed = sealFailure(new AppError('locked', 'in use', { details: { by: 'Ann' } }));
  expect(() => openEnvelope(sealed)).toThrow(
    expect.objectContaining({ code: 'locked', message: 'in use', details: { by: 'Ann' } }),
  );
});

it.each([
  undefined,
  null,
  'ok',
  {},
  { value: 1 },
  { ok: 'true', value: 1 },
  { ok: false },
  { ok: false, failure: null },
])('refuses %j, which is no envelope', (raw) => {
  expect(() => openEnvelope(raw)).toThrow(expect.objectContaining({ name: 'AppError', code: 'internal' }));
});
