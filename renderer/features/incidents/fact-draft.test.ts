import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { GradingScheme } from '../../../shared/domain/incidents/scheme.ts';
import { draftOf, fieldsOf, otherFieldsOf, readDraft, shownFields, wordsOf } from './fact-draft.ts';

const ZONE = 'Asia/Shanghai';
const shipped = (code: string): GradingScheme =>
  JSON.parse(
    readFileSync(new URL(`../../../resources/schemes/${code}.json`, import.meta.url), 'utf8'),
  ) as GradingScheme;
const system = shipped('information-system');
const district = shipped('district-financial-risk');

test('only what a scheme asks for is asked', () => {
  expect(fieldsOf(system).slice(0, 4)).toEqual(['downSince', 'restoredAt', 'provincesDown', 'inServiceHours']);
  expect(fieldsOf(system)).not.toContain('sum');
  expect(fieldsOf(district).toSorted()).toEqual(['people', 'scope', 'sum']);
  expect(otherFieldsOf(district)).toContain('injuries');
  expect(wordsOf(district, 'scope')).toEqual(['local', 'regional', 'systemic']);
});

test('what it may cause is asked outside service hours once a repair failed', () => {
  const fields = fieldsOf(system);
  expect(shownFields(fields, { inServiceHours: 'true' })).not.toContain('repairFailed');
  expect(shownFields(fields, { inServiceHours: 'false' })).toContain('repairFailed');
  expect(shownFields(fields, { inServiceHours: 'false', repairFailed: 'true' })).toContain('likely.hoursDown');
});

test('a draft says what it changes and what it clears, and nothing else', () => {
  const before = draftOf({ downSince: Date.UTC(2026, 8, 11, 13, 40), provincesDown: 2, 'likely.harm': 'grave' }, ZONE);
  expect(before).toEqual({ downSince: '2026-09-11 21:40', provincesDown: '2', 'likely.harm': 'grave' });
  const typed = { ...before, provincesDown: '', people: '1,200', inServiceHours: 'false', 'likely.harm': 'none' };
  expect(readDraft(typed, before, ZONE)).toEqual({
    facts: { provincesDown: null, people: 1200, inServiceHours: false, likely: { harm: 'none' } },
    bad: [],
  });
  expect(readDraft({ ...before, people: 'viele', downSince: '21:40' }, before, ZONE)).toEqual({
    facts: {},
    bad: ['downSince', 'people'],
  });
});
