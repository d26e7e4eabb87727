import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, refusalOf, START, testCore, type CoreClient } from '../../support/core-client.ts';
import { StaffedIndex } from '../../../main/core/modules/staff/index.ts';
import type { Core } from '../../../main/core/core.ts';
import { makeSmallEvent } from '../../support/small-event.ts';

/** A point open every day 09:00 to 23:00 in Shanghai. START is a Friday, 09:30. */
async function makePoint(client: CoreClient, code = 'F1'): Promise<void> {
  await client.places.create({ code, name: '服务点', type: 'fx-point' });
  const hours = Array.from({ length: 7 }, (_, index) => ({ weekday: index + 1, opens: 540, closes: 1380 }));
  await client.places.setHours({ code, hours });
}

async function makePerson(client: CoreClient, code: string, languages: readonly string[], place = 'F1'): Promise<void> {
  await client.staff.save({ code, post: '柜员', place });
  for (const language of languages) await client.staff.setLanguage({ staff: code, language, level: 'working' });
}

const dates = ['2026-09-11', '2026-09-12', '2026-09-13', '2026-09-14', '2026-09-15', '2026-09-16', '2026-09-17'];

/** What the rule says of an item; null when it is silent. */
function stateOf({ store }: Core, item: string, place = 'F1'): string | null {
  const row = store.db
    .prepare<[string, string], string>(
      'SELECT status FROM readiness_verdict WHERE place = ? AND item = ? AND deleted = 0',
    )
    .pluck()
    .get(place, item);
  return row ?? null;
}

describe('roster and languages', () => {
  it('decide their readiness items, and a gap that is closed turns them ready', async () => {
    const { client, clock, core } = await testCore();
    await makeSmallEvent(client);
    await makePoint(client);
    await client.event.requireLanguage({ language: 'ar', required: true });
    await makePerson(client, 'A1', ['en', 'ar']);
    await makePerson(client, 'A2', ['en']);
    for (const date of dates)
      await client.staff.saveShift({ staff: 'A1', place: 'F1', date, from: '09:00', to: '21:00' });
    for (const date of dates)
      await client.staff.saveShift({ staff: 'A2', place: 'F1', date, from: '12:00', to: '23:30' });
    expect(stateOf(core, 'duty-roster')).toBe('ready');
    expect(stateOf(core, 'english-counter')).toBe('ready');
    expect(stateOf(core, 'language-ar')).toBe('in-progress');
    expect(stateOf(core, 'language-shift-cover')).toBe('in-progress');
    expect(stateOf(core, 'fx-point-staffed')).toBe('in-progress');

    const { cells } = await client.staff.cover({ place: 'F1', language: 'ar' });
    expect(cells).toMatchObject([{ required: true, speakers: ['A1'], gapMs: 7 * 2 * HOUR_MS }]);
    expect(cells[0]?.gaps[0]).toEqual({
      from: Date.parse('2026-09-11T21:00:00+08:00'),
      to: Date.parse('2026-09-11T23:00:00+08:00'),
    });

    await client.staff.setLanguage({ staff: 'A2', language: 'ar', level: 'fluent' });
    expect(stateOf(core, 'language-ar')).toBe('ready');
    // The next local midnight brings a date that nobody planned.
    clock.set(Date.parse('2026-09-12T00:00:00+08:00'));
    core.passTime();
    expect(stateOf(core, 'language-ar')).toBe('in-progress');
    expect((await client.system.verify({})).ok).toBe(true);
  });

  it('count one person in two places once, at the earlier shift, and report it', async () => {
    const { client } = await testCore();
    await makeSmallEvent(client);
    await makePoint(client);
    await makePoint(client, 'F2');
    await client.event.requireLanguage({ language: 'ja', required: true });
    await makePerson(client, 'A1', ['ja']);
    const shift = { staff: 'A1', date: '2026-09-12' };
    await client.staff.saveShift({ ...shift, place: 'F1', from: '10:00', to: '18:00' });
    await client.staff.saveShift({ ...shift, place: 'F2', from: '14:00', to: '22:00' });
    const at = Date.parse('2026-09-12T15:00:00+08:00');
    expect((await client.staff.speakersAt({ at, language: 'ja' })).items).toEqual([
      { place: 'F1', language: 'ja', staff: ['A1'] },
    ]);
    const { items } = await client.staff.conflicts({});
    expect(items).toMatchObject([
      { staff: 'A1', countsAt: 'F1', from: Date.parse('2026-09-12T14:00:00+08:00'), to: at + 3 * HOUR_MS },
    ]);
    expect((await client.staff.cover({ language: 'ja', from: 8.64e15 })).cells.map(({ gapMs }) => gapMs)).toEqual([
      0, 0,
    ]);
    const { cells } = await client.staff.cover({ language: 'ja', from: at, to: at + 4 * HOUR_MS });
    expect(cells.map(({ place, gapMs }) => [place, gapMs / HOUR_MS])).toEqual([
      ['F1', 1],
      ['F2', 3],
    ]);
  });

  it('say nothing where nothing is recorded, and nothing beyond the roster', async () => {
    const { client, core } = await testCore();
    await makeSmallEvent(client);
    await makePoint(client);
    await client.event.requireLanguage({ language: 'ko', required: true });
    expect(stateOf(core, 'language-ko')).toBeNull();
    const staffed = new StaffedIndex(core.store.db);
    expect(staffed.speaks('F1', 'ko', START)).toBeNull();
    await makePerson(client, 'A1', ['ko']);
    await client.staff.saveShift({ staff: 'A1', place: 'F1', date: '2026-09-11', from: '22:00', to: '06:00' });
    staffed.forget();
    const night = Date.parse('2026-09-12T03:00:00+08:00');
    expect([START, night, night + DAY_MS].map((at) => staffed.speaks('F1', 'ko', at))).toEqual([null, true, null]);
    await client.staff.setLanguage({ staff: 'A1', language: 'ko', level: 'working', validUntil: night });
    staffed.forget();
    expect(staffed.speaks('F1', 'ko', night)).toBe(false);
    expect(staffed.speaks('F1', 'ko', night - 1)).toBe(true);
  });

  it('copy a week by date and clock, keep what is there, and refuse what is not on the roster', async () => {
    const { client } = await testCore();
    await makeSmallEvent(client);
    await makePoint(client);
    await makePerson(client, 'A1', []);
    const first = await client.staff.saveShift({
      staff: 'A1',
      place: 'F1',
      date: '2026-09-11',
      from: '20:00',
      to: '02:00',
    });
    expect(first.shift.endsAt - first.shift.startsAt).toBe(6 * HOUR_MS);
    const copied = await client.staff.copyWeek({ place: 'F1', from: '2026-09-08', to: '2026-09-20' });
    expect(copied).toMatchObject({ copied: 1, kept: 0 });
    expect(await client.staff.copyWeek({ place: 'F1', from: '2026-09-08', to: '2026-09-20' })).toMatchObject({
      copied: 0,
      kept: 1,
    });
    const week = await client.staff.roster({ place: 'F1', date: '2026-09-16' });
    expect(week.shifts).toMatchObject([{ startsAt: Date.parse('2026-09-18T20:00:00+08:00') }]);
    const again = client.staff.saveShift({ staff: 'A1', place: 'F1', date: '2026-09-11', from: '20:00', to: '23:00' });
    expect((await refusalOf(again)).code).toBe('SHIFT_EXISTS');
    await client.staff.removeShift({ id: first.shift.id });
    expect((await refusalOf(client.staff.removeShift({ id: first.shift.id }))).code).toBe('UNKNOWN_SHIFT');
    await client.staff.retire({ code: 'A1' });
    expect((await client.staff.roster({ place: 'F1', date: '2026-09-16' })).shifts).toEqual([]);
  });
});

describe('courses and names', () => {
  it('are complete when everybody at the place finished all 15', async () => {
    const { client, core } = await testCore();
    await makeSmallEvent(client);
    await makePoint(client);
    await makePerson(client, 'A1', []);
    await makePerson(client, 'A2', []);
    const { items } = await client.staff.courses({});
    const required = items.filter((course) => course.required).map(({ code }) => code);
    expect(required).toHaveLength(15);
    expect(stateOf(core, 'micro-courses-15')).toBeNull();
    await client.staff.setCourse({ staff: ['A1'], courses: required, completedAt: START });
    expect(stateOf(core, 'micro-courses-15')).toBe('in-progress');
    expect((await client.staff.list({ missingCourse: 'any' })).items.map(({ code }) => code)).toEqual(['A2']);
    await client.staff.save({ code: 'A2', post: '柜员', place: null });
    expect(stateOf(core, 'micro-courses-15')).toBe('ready');
    const { changed } = await client.staff.setCourse({
      staff: ['A1', 'A2'],
      courses: [...required, 'barrier-free'],
      completedAt: START,
    });
    expect(changed).toBe(15 + 2);
    expect((await client.staff.progress({})).places).toMatchObject([{ place: 'F1', people: 1, finished: 1 }]);
  });

  it('are refused and hidden where the bank forbids names', async () => {
    const { client } = await testCore();
    await client.staff.save({ code: 'A1', post: '柜员', name: '示例', place: null });
    await client.settings.set({ namesAllowed: false });
    expect((await client.staff.get({ code: 'A1' })).member.name).toBeNull();
    const named = client.staff.save({ code: 'A2', post: '柜员', name: '示例', place: null });
    expect((await refusalOf(named)).code).toBe('NAMES_NOT_ALLOWED');
    await client.staff.save({ code: 'A2', post: '柜员', place: null });
  });
});

describe('required languages', () => {
  it('bring a readiness item and a capability, and take them away again; English has its own', async () => {
    const { client } = await testCore();
    await makePoint(client);
    const before = (await client.readiness.place({ place: 'F1' })).cells.length;
    await client.event.requireLanguage({ language: 'th', level: 'fluent', required: true });
    expect((await client.event.get({})).languages).toEqual([{ code: 'th', level: 'fluent', sample: false }]);
    expect((await client.readiness.place({ place: 'F1' })).cells).toHaveLength(before + 1);
    const { items } = await client.coverage.capabilities({});
    expect(items.find(({ code }) => code === 'speaks-th')).toMatchObject({ name: '泰语服务', items: ['language-th'] });
    await client.event.requireLanguage({ language: 'en', level: 'fluent', required: true });
    expect((await client.staff.languages({})).items.map(({ code }) => code)).toEqual(['en', 'th']);
    await client.event.requireLanguage({ language: 'th', required: false });
    await client.event.requireLanguage({ language: 'en', required: false });
    expect((await client.readiness.place({ place: 'F1' })).cells).toHaveLength(before);
    const twice = client.event.requireLanguage({ language: 'th', required: false });
    expect((await refusalOf(twice)).code).toBe('LANGUAGE_NOT_REQUIRED');
    const none = client.event.requireLanguage({ language: 'zq', required: true });
    expect((await refusalOf(none)).code).toBe('UNKNOWN_LANGUAGE');
  });
});
