import { describe, expect, it } from 'vitest';
import type { ReadinessCell } from '../../../shared/contract/readiness-cells.ts';
import { changeOf, draftOf, overNewer, withEvidence, withStatus } from './draft.ts';

const zone = 'Asia/Shanghai';
const seen = Date.UTC(2026, 8, 1, 1, 0);
const now = Date.UTC(2026, 8, 11, 1, 30);
const cell: ReadinessCell = {
  place: 'B1',
  item: 'i',
  status: 'in-progress',
  state: 'partial',
  reason: 'in-progress-before-due',
  critical: true,
  since: null,
  nextChangeAt: null,
  observedAt: seen,
  freshHours: 24,
  due: Date.UTC(2026, 8, 20, 4, 0),
  dueOverridden: false,
  owner: '运营主管',
  note: null,
  recordedAt: seen,
  recordedBy: '值班员',
  attachments: 0,
  decidedBy: 'hand',
  handStatus: 'in-progress',
  verdict: null,
  override: null,
  tested: null,
  waitsFor: [],
};

describe('cell draft', () => {
  it('leaves the date of the evidence alone when only the note changes', () => {
    const draft = { ...draftOf(cell, now, zone), note: '待备件' };
    expect(changeOf(draft, cell, zone)).toEqual({
      change: { status: 'in-progress', observedAt: seen, note: '待备件' },
    });
  });

  it('dates a status that someone states, also the same one again', () => {
    const draft = withStatus(draftOf(cell, now, zone), 'in-progress', now, zone);
    expect(changeOf(draft, cell, zone)).toEqual({ change: { status: 'in-progress', observedAt: now } });
  });

  it('turns nothing back that somebody else set while a note was written', () => {
    const newer: ReadinessCell = { ...cell, status: 'not-ready', observedAt: now, owner: '大堂经理', note: '缺牌' };
    const noted = { ...draftOf(cell, now, zone), note: '待备件' };
    expect(changeOf(overNewer(noted, cell, newer, now, zone), newer, zone)).toEqual({
      change: { status: 'not-ready', observedAt: now, note: '待备件' },
    });
    const stated = withStatus(draftOf(cell, now, zone), 'ready', now, zone);
    expect(changeOf(overNewer(stated, cell, newer, now, zone), newer, zone)).toEqual({
      change: { status: 'ready', observedAt: now },
    });
  });

  it('presets ready when evidence is chosen', () => {
    const draft = withEvidence(draftOf(cell, now, zone), now, zone);
    expect(changeOf(draft, cell, zone)).toEqual({ change: { status: 'ready', observedAt: now } });
  });

  it('takes a due override back when the field is emptied', () => {
    expect(changeOf({ ...draftOf(cell, now, zone), due: '' }, cell, zone)).toEqual({
      change: { status: 'in-progress', observedAt: seen, due: null },
    });
  });

  it('names the fields it cannot read', () => {
    const draft = { ...draftOf(null, now, zone), observed: true, observedAt: '2026', due: 'x' };
    expect(changeOf(draft, null, zone)).toEqual({ problems: ['status', 'observedAt', 'due'] });
  });
});
