import { beforeEach, describe, expect, it } from 'vitest';
import { EquippedIndex } from '../../../main/core/modules/machines/index.ts';
import { HOUR_MS, refusalOf, START, testCore, type TestCore } from '../../support/core-client.ts';
import { makeSmallEvent } from '../../support/small-event.ts';

let test: TestCore;

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

beforeEach(async () => {
  test = await testCore();
  await makeSmallEvent(test.client);
  await test.client.places.create({ code: 'B', name: '支行', type: 'branch' });
  await test.client.places.create({ code: 'H', name: '酒店', type: 'hotel' });
});

const verdict = (item: string) =>
  test.core.store.db
    .prepare('SELECT status, rule, observedAt FROM readiness_verdict WHERE place = ? AND item = ? AND deleted = 0')
    .get('B', item);

describe('checklists through the store', () => {
  it('asks a place only about items it is required to have', async () => {
    const { items } = await test.client.checklists.place({ place: 'H' });
    expect(items.map(({ code }) => code)).toEqual(['publicity']);
    expect(new Set(items.flatMap(({ points }) => points.map(({ item }) => item)))).toEqual(
      new Set(['service-publicity']),
    );
  });

  it('an item is as good as its worst point; a critical failure makes it not ready', async () => {
    const { client, core } = test;
    const { fill: fillIn } = client.checklists;
    const equipped = new EquippedIndex(core.store.db);
    core.store.bus.subscribe(({ changes }) => equipped.apply(changes.map(({ change }) => change)));
    const fill = (
      answers: { point: string; result: 'ok' | 'fail' | 'na' | null; note?: string }[],
      observedAt?: number,
    ) =>
      fillIn({
        place: 'B',
        checklist: 'accessibility',
        answers,
        ...(observedAt !== undefined && { observedAt }),
      });
    await fill([{ point: 'step-free', result: 'ok' }], START - HOUR_MS);
    expect(verdict('wheelchair-way-in')).toMatchObject({ status: 'in-progress', rule: 'checklist-incomplete' });
    await fill([
      { point: 'door-width', result: 'ok' },
      { point: 'handrail', result: 'fail', note: '扶手松动' },
    ]);
    expect(verdict('wheelchair-way-in')).toMatchObject({ status: 'in-progress', rule: 'checklist-failed' });
    await fill([{ point: 'handrail', result: 'ok' }]);
    expect(verdict('wheelchair-way-in')).toMatchObject({ status: 'ready', observedAt: START - HOUR_MS });
    expect(equipped.accepts('B', 'wheelchair-way-in', START)).toBe(true);
    await fill([{ point: 'step-free', result: 'fail' }]);
    expect(verdict('wheelchair-way-in')).toMatchObject({ status: 'not-ready', rule: 'checklist-critical-failed' });
    expect(equipped.accepts('B', 'wheelchair-way-in', START)).toBe(false);
    await fill(['step-free', 'door-width', 'handrail'].map((point) => ({ point, result: null })));
    expect(verdict('wheelchair-way-in')).toBeUndefined();
    expect((await client.system.verify({})).ok).toBe(true);
  });

  it('keeps photos by content, and refuses what is no picture', async () => {
    const { client } = test;
    const at = { place: 'B', checklist: 'signage', point: 'sign-visible' };
    const photo = { ...at, name: '门头.png', mime: 'application/x-anything', base64: PIXEL };
    const { hash } = await client.checklists.attach(photo);
    await client.checklists.attach({ ...photo, point: 'sign-rates' });
    const points = (await client.checklists.place({ place: 'B' })).items.flatMap((list) => list.points);
    expect(points.find(({ code }) => code === 'sign-visible')?.photos).toEqual([
      expect.objectContaining({ hash, mime: 'image/png', name: '门头.png' }),
    ]);
    expect((await client.checklists.photo({ hash })).base64).toBe(PIXEL);
    const words = Buffer.from('not a picture').toString('base64');
    expect((await refusalOf(client.checklists.attach({ ...photo, base64: words }))).code).toBe('NOT_A_PHOTO');
    expect((await refusalOf(client.checklists.attach({ ...photo, base64: '' }))).code).toBe('EMPTY_ATTACHMENT');
    await client.checklists.detach({ ...at, hash });
    expect((await refusalOf(client.checklists.detach({ ...at, hash }))).code).toBe('UNKNOWN_ATTACHMENT');
  });

  it('shows every place by checklist in figures', async () => {
    const { client } = test;
    const { fill: fillIn } = client.checklists;
    await fillIn({
      place: 'B',
      checklist: 'publicity',
      answers: [
        { point: 'leaflets', result: 'ok' },
        { point: 'screen-loop', result: 'fail' },
      ],
    });
    const { checklists, rows } = await client.checklists.overview({});
    const column = checklists.findIndex(({ code }) => code === 'publicity');
    expect(rows.find(({ place }) => place === 'B')?.cells[column]).toEqual({
      points: 4,
      ok: 1,
      failed: 1,
      criticalFailed: 0,
      na: 0,
      oldestAt: START,
    });
    expect(rows.find(({ place }) => place === 'H')?.cells[0]).toBeNull();
  });

  it('is edited like any data: a new point opens the item again, a removed one no longer counts', async () => {
    const { client } = test;
    const { fill: fillIn } = client.checklists;
    await fillIn({
      place: 'B',
      checklist: 'accessibility',
      answers: [{ point: 'love-window-open', result: 'ok' }],
    });
    expect(verdict('love-window')).toMatchObject({ status: 'ready' });
    const point = { code: 'bell', item: 'love-window', name: '呼叫铃', nameEn: null, ord: 71, critical: true };
    await client.checklists.savePoint({ checklist: 'accessibility', point });
    expect(verdict('love-window')).toMatchObject({ status: 'in-progress' });
    await client.checklists.removePoint({ checklist: 'accessibility', point: 'bell' });
    expect(verdict('love-window')).toMatchObject({ status: 'ready' });
    const unknown = fillIn({
      place: 'B',
      checklist: 'accessibility',
      answers: [{ point: 'bell', result: 'ok' }],
    });
    expect((await refusalOf(unknown)).code).toBe('UNKNOWN_POINT');
  });
});
