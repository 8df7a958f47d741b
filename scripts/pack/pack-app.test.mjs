import { describe, expect, it } from 'vitest';
import { refuseUnlessFit } from './pack-app.mjs';

describe('packing', () => {
  it('packs nothing for users on the fallback Electron', () => {
    const fallback = { kind: /** @type {const} */ ('fallback'), version: '25.1.1' };
    expect(() => refuseUnlessFit(fallback, false)).toThrow('too old');
    expect(() => refuseUnlessFit(fallback, true)).not.toThrow();
    expect(() => refuseUnlessFit({ kind: 'official', version: '45.4.1' }, false)).not.toThrow();
  });
});
