import { describe, expect, it } from 'vitest';
import { toLanguageTag } from './system-facts';

describe('language tag', () => {
  it.each([
    ['en-US@posix', 'en-US'],
    ['de_DE.UTF-8', 'de-DE'],
    ['fr', 'fr'],
    ['C', undefined],
    ['', undefined],
  ])('of %j is %s', (name, tag) => {
    expect(toLanguageTag(name)).toBe(tag);
  });
});
