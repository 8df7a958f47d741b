import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitName } from './split-name';

describe('splitName', () => {
  it('keeps the extension and a little before it', () => {
    expect(splitName('contract Harbour & Sons (signed copy).pdf')).toEqual({
      head: 'contract Harbour & Sons (signed ',
      tail: 'copy).pdf',
    });
  });

  it('leaves a short name whole', () => {
    expect(splitName('logbook.txt')).toEqual({ head: 'logbook.txt', tail: '' });
  });

  it('does not take a long ending for an extension', () => {
    expect(splitName('v1.a sentence after a dot').tail).toBe('a dot');
  });

  it('does not part what people see as one character', () => {
    const family = '👨‍👩‍👧';
    expect(splitName(`a rather long name ${family}1234.txt`).tail).toBe(`${family}1234.txt`);
  });

  it('leaves a right-to-left name whole', () => {
    expect(splitName('שלום עולם שלום עולם שלום.txt').tail).toBe('');
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const { head, tail } = splitName(name);
        return head + tail === name;
      }),
    );
  });
});
