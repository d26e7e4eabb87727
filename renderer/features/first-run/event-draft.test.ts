import { describe, expect, it } from 'vitest';
import { draftToEvent, emptyDraft } from './event-draft.ts';

const draft = {
  ...emptyDraft('Asia/Shanghai'),
  name: ' 亚运会 ',
  opens: '2026-09-23 20:00',
  closes: '2026-10-08 22:00',
};

describe('draftToEvent', () => {
  it('reads times on the wall clock of the zone', () => {
    expect(draftToEvent(draft)).toEqual({
      name: '亚运会',
      nameEn: null,
      centre: null,
      zone: 'Asia/Shanghai',
      opensAt: Date.UTC(2026, 8, 23, 12),
      closesAt: Date.UTC(2026, 9, 8, 14),
    });
  });
  it.each([{ name: ' ' }, { opens: '' }, { closes: '2026-09-23 20:00' }])('refuses %o', (part) => {
    expect(draftToEvent({ ...draft, ...part })).toBeNull();
  });
});
