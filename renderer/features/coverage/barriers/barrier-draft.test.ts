import { describe, expect, it } from 'vitest';
import { draftOf, readBarrier } from './barrier-draft.ts';

const ZONE = 'Asia/Shanghai';
const BARRIER = {
  id: '7d4b4f0e-6f5b-4c53-9d46-0a3c7a4b8a10',
  name: 'river',
  venue: null,
  line: [
    { lon: 120.1, lat: 30.2 },
    { lon: 120.3, lat: 30.4 },
  ],
  from: Date.UTC(2026, 8, 11, 1),
  to: Date.UTC(2026, 8, 11, 10, 30),
  reason: 'no bridge',
};

describe('the form of a drawn line', () => {
  it('gives back what it was filled with', () => {
    expect(readBarrier(draftOf(BARRIER, ZONE), ZONE)).toEqual(BARRIER);
  });
  it('asks for what is missing', () => {
    const draft = draftOf(BARRIER, ZONE);
    expect(readBarrier({ ...draft, reason: ' ' }, ZONE)).toBe('reason');
    expect(readBarrier({ ...draft, corners: '120.1, 30.2' }, ZONE)).toBe('corners');
    expect(readBarrier({ ...draft, corners: '120.1, 30.2\n?' }, ZONE)).toBe(2);
    expect(readBarrier({ ...draft, to: draft.from }, ZONE)).toBe('badTime');
  });
});
