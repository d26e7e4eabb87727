import { describe, expect, it } from 'vitest';
import { attentionTarget } from './attention-target.ts';

const place = { code: 'B1', name: '一', nameEn: null };

describe('attentionTarget', () => {
  it('opens the place when it is the only one', () => {
    expect(attentionTarget({ kind: 'red', item: 'ups', places: [place], count: 1 })).toEqual({
      to: '/places/:code',
      params: { code: 'B1' },
      search: { item: 'ups' },
    });
  });
  it('opens the item, narrowed to the state, when there are several', () => {
    const { to, search } = attentionTarget({ kind: 'stale', item: 'ups', places: [place, place], count: 9 });
    expect(to).toBe('/readiness/item/:code');
    expect(search).toEqual({ state: 'stale' });
  });
  it('opens overdue patrols, dangers and complaints in their own lists', () => {
    expect(
      attentionTarget({ kind: 'inspection-overdue', item: 'lobby-daily', places: [place, place], count: 7 }),
    ).toEqual({
      to: '/readiness/inspections',
      params: {},
      search: { state: 'overdue', place: undefined },
    });
    expect(
      attentionTarget({ kind: 'danger-overdue', item: 'hidden-dangers', places: [place], count: 1 }).search,
    ).toEqual({
      stage: 'overdue',
      place: 'B1',
    });
    const waiting = { kind: 'complaint-overdue' as const, item: 'complaint-channel', places: [place], count: 1 };
    expect(attentionTarget(waiting)).toEqual({
      to: '/incidents/complaints',
      params: {},
      search: { show: 'overdue', place: 'B1' },
    });
  });
});
