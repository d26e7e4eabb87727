import fc from 'fast-check';
import { expect, test } from 'vitest';

import { MARKUP_PAYLOADS } from '../../tests/support/markup-payloads.ts';
import { trustedHtml } from './trusted-html.ts';

test('words and style sheets stay as they are', () => {
  for (const text of ['', '网点 & 商户', '.a > .b { color: red; content: "&" }', '@media (min-width: 600px) {}'])
    expect(trustedHtml(text)).toBe(text);
});

test('nothing that anybody wrote opens a tag', () => {
  for (const payload of MARKUP_PAYLOADS) expect(trustedHtml(payload)).not.toContain('<');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !trustedHtml(`${text}<`).includes('<')));
});

test('what the map library tries out is let through, and nothing that only begins like it', () => {
  expect(trustedHtml('<svg/>')).toBe('<svg/>');
  expect(trustedHtml('<svg/><svg onload=alert(1)>')).not.toContain('<');
});
