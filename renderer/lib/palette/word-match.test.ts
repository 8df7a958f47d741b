import { describe, expect, it } from 'vitest';
import { matchByWordStarts } from './word-match';

function marked(typed: string, text: string): string | null {
  const match = matchByWordStarts(typed, text);
  if (match === null) return null;
  let shown = '';
  let at = 0;
  for (const { from, to } of match.ranges) {
    shown += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return shown + text.slice(at);
}

describe('matchByWordStarts', () => {
  it.each([
    ['', 'Refresh', 'Refresh'],
    ['re', 'Refresh', '[Re]fresh'],
    ['cd', 'Copy diagnostics', '[C]opy [d]iagnostics'],
    ['copdia', 'Copy diagnostics', '[Cop]y [dia]gnostics'],
    ['copy d', 'Copy diagnostics', '[Copy] [d]iagnostics'],
    ['diag', 'Copy diagnostics', 'Copy [diag]nostics'],
    ['agno', 'Copy diagnostics', 'Copy di[agno]stics'],
    ['cos', 'Copy diagnostics', null],
    ['dc', 'Copy diagnostics', null],
    ['ubersp', 'Über Spalten', '[Über] [Sp]alten'],
    ['kurzel', 'Tastenkürzel', 'Tasten[kürzel]'],
    ['alles', 'Alles auswählen', '[Alles] auswählen'],
    ['aa', 'Alles auswählen', '[A]lles [a]uswählen'],
    ['asa', 'A saas as app', '[A] [sa]as as app'],
    ['abb', 'Ab abbey', 'Ab [abb]ey'],
    ['strasse', 'Große Straße', 'Große [Straße]'],
    ['lock', 'Lock account (read only)', '[Lock] account (read only)'],
    ['ro', 'Lock account (read only)', 'Lock account ([r]ead [o]nly)'],
  ])('%j in %j: %j', (typed, text, expected) => {
    expect(marked(typed, text)).toBe(expected);
  });

  it('prefers the start of the text, then few pieces, then a piece inside a word', () => {
    const cost = (text: string) => matchByWordStarts('se', text)?.cost ?? Infinity;
    const texts = ['Reset', 'Save everything', 'Show settings', 'Settings'];
    expect([...texts].sort((one, other) => cost(one) - cost(other))).toEqual([
      'Settings',
      'Show settings',
      'Save everything',
      'Reset',
    ]);
  });

  it('takes its time from no text', () => {
    const text = 'a '.repeat(100);
    expect(matchByWordStarts(`${'a'.repeat(99)}b`, text)).toBeNull();
  });
});
