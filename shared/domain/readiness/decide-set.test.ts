import { describe, expect, test } from 'vitest';
import {
  decideSet,
  OBSERVED_TOLERANCE_MS,
  needsReason,
  OVERRIDE_DEFAULT_MS,
  OVERRIDE_DEFAULT_REASON,
  type RecordedState,
} from './decide-set.ts';

const NOW = 1_789_000_000_000;
const known: RecordedState = { status: 'ready', observedAt: NOW - 1000, note: 'counted', owner: '李岗', due: null };
const fieldsOf = (...args: Parameters<typeof decideSet>) => {
  const change = decideSet(...args);
  return change?.op === 'put' ? change.fields : change;
};

test('the first record names what was said and was seen now', () => {
  expect(decideSet('BR|01', 'ups', null, { status: 'ready', note: 'ok' }, NOW)).toEqual({
    entity: 'readiness_state',
    op: 'put',
    row: 'BR~101|ups',
    fields: { status: 'ready', observedAt: NOW, note: 'ok' },
  });
});

test('only what differs is set, so that two people changing different fields never overwrite each other', () => {
  expect(fieldsOf('BR', 'ups', known, { status: 'ready', observedAt: NOW - 1000, owner: '王岗' }, NOW)).toEqual({
    owner: '王岗',
  });
});

test('saying what is known already changes nothing', () => {
  expect(
    decideSet(
      'BR',
      'ups',
      known,
      { status: 'ready', observedAt: NOW - 1000, note: 'counted', owner: '李岗', due: null },
      NOW,
    ),
  ).toBeNull();
});

test('the same status seen again is news: the evidence is younger', () => {
  expect(fieldsOf('BR', 'ups', known, { status: 'ready' }, NOW)).toEqual({ observedAt: NOW });
});

test('an empty text takes a note or an owner away; a null takes the due override back', () => {
  const request = { status: 'ready', observedAt: NOW - 1000, note: '', owner: '', due: null } as const;
  expect(fieldsOf('BR', 'ups', { ...known, due: NOW }, request, NOW)).toEqual({ note: null, owner: null, due: null });
});

describe('a record that was taken back', () => {
  const gone: RecordedState = { ...known, due: NOW, deleted: 1 };

  test('leaves nothing to the next one', () => {
    expect(fieldsOf('BR', 'ups', gone, { status: 'in-progress' }, NOW)).toEqual({
      status: 'in-progress',
      observedAt: NOW,
      note: null,
      owner: null,
      due: null,
    });
  });

  test('is named in full when the same is recorded again', () => {
    const request = { status: 'ready', observedAt: NOW - 1000, note: 'counted', owner: '李岗', due: NOW } as const;
    expect(fieldsOf('BR', 'ups', gone, request, NOW)).toEqual(request);
  });
});

describe('evidence in the future', () => {
  test('a small difference between clocks is tolerated', () => {
    const observedAt = NOW + OBSERVED_TOLERANCE_MS;
    expect(fieldsOf('BR', 'ups', known, { status: 'ready', observedAt }, NOW)).toEqual({ observedAt });
  });

  test('more is refused', () => {
    const request = { status: 'ready', observedAt: NOW + OBSERVED_TOLERANCE_MS + 1 } as const;
    expect(() => decideSet('BR', 'ups', known, request, NOW)).toThrow(
      expect.objectContaining({ code: 'OBSERVED_IN_FUTURE' }),
    );
  });
});

describe('beside a rule', () => {
  const verdict = { status: 'not-ready', observedAt: NOW - 500 } as const;

  test('a state set by hand is an override with its note as reason, for a day', () => {
    expect(fieldsOf('BR', 'ups', null, { status: 'ready', note: 'on the way' }, NOW, verdict)).toEqual({
      status: 'ready',
      observedAt: NOW,
      note: 'on the way',
      overrideReason: 'on the way',
      overrideUntil: NOW + OVERRIDE_DEFAULT_MS,
    });
    expect(fieldsOf('BR', 'ups', null, { status: 'ready' }, NOW, verdict)).toMatchObject({
      overrideReason: OVERRIDE_DEFAULT_REASON,
    });
  });

  test('a reason and an end that are given are taken', () => {
    const override = { reason: 'van arrives at noon', until: NOW + 1000 };
    expect(fieldsOf('BR', 'ups', null, { status: 'ready', override }, NOW, verdict)).toMatchObject({
      overrideReason: override.reason,
      overrideUntil: override.until,
    });
  });

  test('an end that has passed is refused', () => {
    const override = { reason: 'late', until: NOW };
    expect(() => decideSet('BR', 'ups', null, { status: 'ready', override }, NOW, verdict)).toThrow(
      expect.objectContaining({ code: 'OVERRIDE_ENDED' }),
    );
  });

  test('mending a note beside what counts already is no override', () => {
    expect(fieldsOf('BR', 'ups', known, { ...verdict, note: 'see log' }, NOW, verdict)).toEqual({ note: 'see log' });
    const standing: RecordedState = { ...known, overrideReason: 'why', overrideUntil: NOW + 1 };
    expect(
      fieldsOf('BR', 'ups', standing, { status: 'ready', observedAt: NOW - 1000, owner: '王岗' }, NOW, verdict),
    ).toEqual({ owner: '王岗' });
  });

  test('the same state seen again renews the override and keeps its reason', () => {
    const standing: RecordedState = { ...known, overrideReason: 'why', overrideUntil: NOW + 1 };
    expect(fieldsOf('BR', 'ups', standing, { status: 'ready' }, NOW, verdict)).toEqual({
      observedAt: NOW,
      overrideUntil: NOW + OVERRIDE_DEFAULT_MS,
    });
  });

  test('claiming more than the rule says needs a reason, a note or one that stands; less needs none', () => {
    const asks = (request: Parameters<typeof needsReason>[1], current: RecordedState | null = null) =>
      needsReason(current, request, NOW, { status: 'in-progress', observedAt: NOW });
    expect(asks({ status: 'ready' })).toBe(true);
    expect(asks({ status: 'ready', note: 'seen' })).toBe(false);
    expect(asks({ status: 'ready', override: { reason: 'x', until: NOW + 1 } })).toBe(false);
    expect(asks({ status: 'not-ready' })).toBe(false);
    expect(asks({ status: 'in-progress' })).toBe(false);
    const standing: RecordedState = { ...known, status: 'ready', overrideReason: 'why', overrideUntil: NOW + 1 };
    expect(asks({ status: 'ready' }, standing)).toBe(false);
    expect(asks({ status: 'ready' }, { ...standing, overrideReason: OVERRIDE_DEFAULT_REASON })).toBe(true);
    expect(needsReason(null, { status: 'ready' }, NOW, null)).toBe(false);
  });

  test('without a rule the reason for an override is not kept', () => {
    const override = { reason: 'evidence: photo.jpg', until: NOW + 1000 };
    expect(fieldsOf('BR', 'ups', null, { status: 'ready', override }, NOW)).toEqual({
      status: 'ready',
      observedAt: NOW,
    });
  });

  test('without a rule an earlier override leaves nothing behind', () => {
    const ended: RecordedState = { ...known, overrideReason: 'why', overrideUntil: NOW - 1 };
    expect(fieldsOf('BR', 'ups', ended, { status: 'in-progress' }, NOW)).toMatchObject({
      overrideReason: null,
      overrideUntil: null,
    });
  });
});
