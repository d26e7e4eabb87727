import { describe, expect, it } from 'vitest';
import { AppError } from '../../kernel/app-error.ts';
import { assertMayApprove, assertMayPublish, assertNotPublished } from './decide-report.ts';
import { clockToAnswer, type OwedClock } from './report.ts';

const draft = { id: 'r', stage: 'draft', needsApproval: true } as const;
const approved = { ...draft, stage: 'approved' } as const;
const published = { ...draft, stage: 'published' } as const;
const OFFICER = { post: '值班员', name: '甲' };

const code = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : 'OTHER';
  }
};

describe('approval', () => {
  it('is for somebody else than everybody who wrote', () => {
    expect(code(() => assertMayApprove(draft, [OFFICER], { post: '指挥长' }))).toBeNull();
    expect(code(() => assertMayApprove(draft, [OFFICER], { post: '值班员', name: '乙' }))).toBeNull();
    expect(code(() => assertMayApprove(draft, [OFFICER], OFFICER))).toBe('SAME_WRITER');
    // A post without a name may be anybody of it.
    expect(code(() => assertMayApprove(draft, [OFFICER], { post: '值班员' }))).toBe('SAME_WRITER');
    expect(code(() => assertMayApprove(draft, [{ post: '指挥长' }, OFFICER], { post: ' 指挥长 ' }))).toBe(
      'SAME_WRITER',
    );
  });

  it('comes once, and not after publishing', () => {
    expect(code(() => assertMayApprove(approved, [OFFICER], { post: '指挥长' }))).toBe('ALREADY_APPROVED');
    expect(code(() => assertMayApprove(published, [OFFICER], { post: '指挥长' }))).toBe('REPORT_PUBLISHED');
  });

  it('is waited for only where the scheme asks for it', () => {
    expect(code(() => assertMayPublish(draft))).toBe('APPROVAL_REQUIRED');
    expect(code(() => assertMayPublish(approved))).toBeNull();
    expect(code(() => assertMayPublish({ ...draft, needsApproval: false }))).toBeNull();
    expect(code(() => assertMayPublish(published))).toBe('REPORT_PUBLISHED');
    expect(code(() => assertNotPublished(published))).toBe('REPORT_PUBLISHED');
  });
});

const owed = (kind: OwedClock['kind'], due: number): OwedClock => ({ code: `${kind}-${due}`, kind, due });

describe('the clock that a report answers', () => {
  it('is the closest kind, of these the one due first', () => {
    const clocks = [owed('written', 1), owed('first', 9), owed('first', 5), owed('phone', 0)];
    expect(clockToAnswer('first', clocks)?.code).toBe('first-5');
    expect(clockToAnswer('final', clocks)?.code).toBe('written-1');
    expect(clockToAnswer('follow-up', [owed('phone', 1)])).toBeNull();
  });
});
