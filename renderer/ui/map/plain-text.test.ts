import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('plainText', () => {
  it('keeps the words of an attribution', () => {
    expect(plainText('<a href="https://example.org" target="_blank">&copy; OpenStreetMap</a> &amp; friends')).toBe(
      '© OpenStreetMap & friends',
    );
  });

  it('reads numeric entities and leaves impossible ones alone', () => {
    expect(plainText('&#169;&#xA9; &#9999999;')).toBe('©© &#9999999;');
  });
});
