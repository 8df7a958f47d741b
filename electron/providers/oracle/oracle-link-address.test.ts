import { describe, expect, it } from 'vitest';
import { findLink } from './oracle-link-address';

const origin = 'https://docs.example.com';
const both = { linkId: 'LA', itemId: 'FB', origin };

describe('findLink', () => {
  it.each([
    ['LF8D36', { linkId: 'LF8D36', itemId: null, origin: null }],
    [' LF5B_-xj== ', { linkId: 'LF5B_-xj==', itemId: null, origin: null }],
    [`${origin}/documents/link/LA/folder/FB/_name`, both],
    [`${origin}/documents/link/LA/folder/FB`, both],
    [`${origin}/documents/link/LA/fileview/DC/_report.pdf?x=1#y`, { ...both, itemId: 'DC' }],
    [`${origin}/documents/embed/link/app/LA%3D%3D/folder/FB`, { ...both, linkId: 'LA==' }],
    [`${origin}/documents/link/LA`, undefined],
    [`${origin}/documents/link/LA/files/FB`, undefined],
    [`${origin}/documents/link/L%2FA/folder/FB`, undefined],
    [`${origin}/documents/link/L%zz/folder/FB`, undefined],
    ['two words', undefined],
    ['', undefined],
  ])('reads %j as %j', (text, link) => {
    expect(findLink(text)).toEqual(link);
  });
});
