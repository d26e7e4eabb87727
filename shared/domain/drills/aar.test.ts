import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AAR_SECTIONS, afterWriting, everySection, textsOf, type AarWritten } from './aar.ts';

const DRAFTED = everySection((section) => ({ zh: `${section} 中`, en: `${section} en` }));
const section = fc.constantFrom(...AAR_SECTIONS);
const written = fc.array(
  fc.tuple(section, fc.constantFrom('zh' as const, 'en' as const), fc.option(fc.string({ maxLength: 8 }))),
  { maxLength: 12 },
);

test('nobody has written: the figures speak; what is written in one language stands in both', () => {
  expect(textsOf({}, DRAFTED)).toEqual(DRAFTED);
  const after = afterWriting({}, { plan: ' 改写 ' }, 'zh', DRAFTED);
  expect(textsOf(after, DRAFTED).plan).toEqual({ zh: '改写', en: '改写' });
  expect(textsOf(after, DRAFTED).course).toEqual(DRAFTED.course);
});

test('the last word in a language counts; one that says what the figures say is not kept', () => {
  fc.assert(
    fc.property(written, (edits) => {
      let after: AarWritten = {};
      for (const [name, lang, text] of edits) after = afterWriting(after, { [name]: text }, lang, DRAFTED);
      for (const name of AAR_SECTIONS)
        for (const lang of ['zh', 'en'] as const) {
          const last = edits.findLast(([one, other]) => one === name && other === lang)?.[2]?.trim() ?? null;
          expect(after[name]?.[lang] ?? null).toBe(last === DRAFTED[name][lang] ? null : last);
        }
      for (const name of AAR_SECTIONS) {
        const [one] = [afterWriting(after, { [name]: DRAFTED[name].zh }, 'zh', DRAFTED)];
        expect(one[name]?.zh).toBeUndefined();
      }
    }),
  );
});
