import { expect, test } from 'vitest';
import type { OpenBlank } from './figures.ts';
import { lackText, onlyClosed } from './lack-text.ts';

function blank(metres: number, ...lacks: string[]): OpenBlank {
  const text = (lang: 'zh' | 'en') => lacks.map((lack) => lackText(lack, new Map(), lang)).join(', ');
  const both = { zh: '甲', en: 'A' };
  return {
    venue: 'V',
    venueName: both,
    capability: 'c',
    capabilityName: both,
    fresh: null,
    mend: { place: 'P', name: both, metres, lacks: { zh: text('zh'), en: text('en') } },
  };
}

test('only closed is what the coverage screen calls so: within reach, and lacking nothing else', () => {
  const blanks = [blank(400, 'closed'), blank(1400, 'closed'), blank(400, 'stock:EUR', 'closed')];
  expect(onlyClosed({ coverage: { blanks: [...blanks, { ...blank(1), mend: null }], ring: 1000 } })).toBe(1);
});
