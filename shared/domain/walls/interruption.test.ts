import { describe, expect, it } from 'vitest';
import { holdingIncident, seenKey } from './interruption.ts';

const incident = (id: string, severity: number | null, openedAt = 0) => ({ id, severity, openedAt });

describe('the incident that holds a wall', () => {
  const open = [incident('a', 2), incident('b', 1, 10), incident('c', 1, 20), incident('d', null)];
  it('is the worst of the chosen grade, the newest among equals', () => {
    expect(holdingIncident(open, 1, new Set())?.id).toBe('c');
    expect(holdingIncident(open, 0, new Set())).toBeNull();
    expect(holdingIncident(open, null, new Set())).toBeNull();
  });
  it('lets go until it gets worse', () => {
    const released = new Set([incident('b', 1), incident('c', 1)].map(seenKey));
    expect(holdingIncident(open, 1, released)).toBeNull();
    expect(holdingIncident(open, 2, released)?.id).toBe('a');
    expect(holdingIncident([incident('b', 0), incident('c', 1)], 1, released)?.id).toBe('b');
  });
  it('is never one without a grade', () => {
    expect(holdingIncident([incident('d', null)], 3, new Set())).toBeNull();
  });
});
