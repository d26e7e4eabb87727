import { describe, expect, it } from 'vitest';
import { draftOfEvent, eventOf } from './event-draft.ts';

const event = {
  name: '示例赛事',
  nameEn: null,
  centre: null,
  centreEn: null,
  zone: 'Asia/Shanghai',
  opensAt: Date.UTC(2026, 8, 23, 12, 0),
  closesAt: Date.UTC(2026, 9, 8, 12, 0),
  sample: true,
};
const draft = draftOfEvent(event, 'UTC');

describe('event form', () => {
  it('shows times on the clock of the event and reads them back', () => {
    expect(draft.opensAt).toBe('2026-09-23 20:00');
    expect(eventOf(draft)).toMatchObject({ event: { name: '示例赛事', opensAt: event.opensAt, nameEn: null } });
  });

  it('names the first field that cannot be saved', () => {
    expect(eventOf({ ...draft, name: ' ' })).toEqual({ problem: 'name' });
    expect(eventOf({ ...draft, zone: 'Asia/Nowhere' })).toEqual({ problem: 'zone' });
    expect(eventOf({ ...draft, opensAt: '' })).toEqual({ problem: 'opensAt' });
    expect(eventOf({ ...draft, closesAt: draft.opensAt })).toEqual({ problem: 'order' });
  });
});
