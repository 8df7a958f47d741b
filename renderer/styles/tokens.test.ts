import { describe, expect, it } from 'vitest';
import { accountColours } from '../../shared/choices/account-choices';
import css from './tokens.css?raw';

type Tokens = ReadonlyMap<string, string>;

const opening = { light: ':root {', dark: "data-theme='dark'] {", system: ":not([data-theme='light']) {" };

function tokensAfter(selector: string): Tokens {
  const start = css.indexOf(selector);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    Array.from(block.matchAll(/--([\w-]+):\s*([^;]+);/g), (found) => [found[1] ?? '', found[2] ?? '']),
  );
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((v) =>
    v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two tokens by WCAG 2.2; `white` may be named too. */
function contrast(tokens: Tokens, one: string, other: string): number {
  const colours = [one, other].map((name) => (name === 'white' ? '#ffffff' : (tokens.get(name) ?? '')));
  const [low = 0, high = 0] = colours.map(luminance).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['surface', 'surface-raised', 'surface-sunken'];
const textPairs: (readonly [string, string])[] = [
  ...[...surfaces, 'accent-soft', 'hover'].flatMap((on) =>
    ['text', 'text-muted', 'danger', 'good', 'caution', 'accent'].map((text) => [text, on] as const),
  ),
  ...['danger', 'good', 'caution'].flatMap((tone) =>
    ['text', 'text-muted', tone].map((text) => [text, `${tone}-soft`] as const),
  ),
  ['accent-text', 'accent'],
  ['accent-text', 'accent-hover'],
  ['danger-text', 'danger'],
  ['danger-text', 'danger-hover'],
  ...accountColours.map((colour) => ['white', `account-${colour}`] as const),
];
const edgePairs = surfaces.flatMap((on) => ['line-strong', 'focus-ring'].map((edge) => [edge, on] as const));

describe.each(['light', 'dark'] as const)('%s colours', (theme) => {
  const tokens = tokensAfter(opening[theme]);

  it.each(textPairs)('%s is readable on %s', (text, background) => {
    expect(contrast(tokens, text, background)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edgePairs)('%s stands out on %s', (edge, background) => {
    expect(contrast(tokens, edge, background)).toBeGreaterThanOrEqual(3);
  });
});

it('a dark system and a chosen dark theme have the same colours', () => {
  const system = tokensAfter(opening.system);
  expect(system.size).toBeGreaterThan(20);
  expect([...system]).toEqual([...tokensAfter(opening.dark)]);
});
