import { expect, test } from 'vitest';
import { MARKUP_PAYLOADS } from '../../../tests/support/markup-payloads.ts';
import { plainNotice } from './plain-notice.ts';

test.each(MARKUP_PAYLOADS)('nothing in %j is markup to a desktop', (payload) => {
  const { title, body } = plainNotice({ title: payload, body: payload });
  expect(title + body).not.toMatch(/[<>&]/);
});
