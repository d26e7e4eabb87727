import { describe, expect, it } from 'vitest';
import { actionOfKey, isOffered } from './machine-action.ts';

const fault = { id: 'f', since: 1, description: null };

describe('keys on a machine', () => {
  it('offers a repair only with a fault, and a fault only without one', () => {
    expect(actionOfKey({ state: 'working', fault: null }, 'f')).toBe('fault');
    expect(actionOfKey({ state: 'working', fault: null }, 'r')).toBeNull();
    expect(actionOfKey({ state: 'faulty', fault }, 'R')).toBe('repair');
    expect(actionOfKey({ state: 'faulty', fault }, 'f')).toBeNull();
  });
  it('takes tests and patrols of any machine in use, and nothing of a retired one', () => {
    expect(actionOfKey({ state: 'faulty', fault }, 't')).toBe('passed');
    expect(actionOfKey({ state: 'untested', fault: null }, 'p')).toBe('patrol');
    expect(isOffered({ state: 'retired', fault: null }, 'patrol')).toBe(false);
    expect(actionOfKey({ state: 'working', fault: null }, 'q')).toBeNull();
  });
});
