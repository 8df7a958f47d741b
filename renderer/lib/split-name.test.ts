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

  it.each([
    ['right to left', 'שלום עולם שלום עולם שלום.txt', ' שלום.txt'],
    ['right to left with digits', 'תקציב שנתי של הנמל 2026.xlsx', ' 2026.xlsx'],
    ['right to left with a foreign end, which the cut spares', 'תוכנית הנמל final plan.pdf', ''],
    ['right to left with a foreign word before the end', 'הנמל plan של תו.pdf', '.pdf'],
    ['left to right with a foreign end', 'report of the תוכנית.pdf', '.pdf'],
    ['left to right with a foreign beginning of the end', 'report of the תו 2.pdf', '.pdf'],
    ['left to right with a foreign word far from the end', 'the תו report of Harbour.pdf', 'rbour.pdf'],
    ['of mixed directions without an extension', 'report of the תוכנית', ''],
  ])('parts a name %s only where the order stays', (_which, name, tail) => {
    expect(splitName(name).tail).toBe(tail);
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
