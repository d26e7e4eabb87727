import { describe, expect, it } from 'vitest';
import { newlyDone, type HourStepId } from './first-hour-steps.ts';

const at = (path: string, commands: readonly string[] = []) => ({ path, commands: new Set(commands) });

describe('what counts in the first hour', () => {
  it('takes a screen only for the step one is at', () => {
    expect(newlyDone(at('/places/HT-01'), [])).toEqual(['board']);
    expect(newlyDone(at('/drills'), [])).toEqual([]);
    const before: HourStepId[] = ['board', 'find', 'log', 'incident', 'ready', 'lacking'];
    expect(newlyDone(at('/drills'), before)).toEqual(['drill']);
  });
  it('takes a command whenever it was carried out', () => {
    expect(newlyDone(at('/board', ['readiness.set', 'log.add']), [])).toEqual(['log', 'ready']);
  });
  it('counts nothing twice, and nothing that was not done', () => {
    expect(newlyDone(at('/board', ['log.add']), ['log'])).toEqual([]);
    expect(newlyDone(at('/places'), ['board', 'find', 'log', 'incident', 'ready'])).toEqual([]);
  });
});
