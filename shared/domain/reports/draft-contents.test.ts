import { assert, boolean, constantFrom, double, nat, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText } from '../documents/moment-text.ts';
import type { Facts } from '../incidents/facts.ts';
import { draftContents } from './draft-contents.ts';
import type { ReportFacts } from './report-facts.ts';
import { missingParts, REPORT_PARTS } from './report.ts';

const AT = Date.UTC(2026, 8, 11, 1, 30);

const NOTHING: ReportFacts = {
  at: AT,
  zone: 'Asia/Shanghai',
  title: '银行卡交换系统中断',
  type: 'system-outage',
  stage: 'handling',
  eventAt: AT - 3_600_000,
  discoveredAt: AT - 1_800_000,
  receivedAt: AT - 1_200_000,
  closedAt: null,
  conclusion: null,
  scheme: { name: '信息系统突发事件分级', nameEn: 'Information-system incidents' },
  grade: null,
  clause: null,
  missingFacts: ['hoursDown'],
  override: null,
  ahead: [],
  facts: {},
  downSince: null,
  restoredAt: null,
  places: [],
  systems: [],
  measures: [],
};

const textsOf = (facts: ReportFacts, lang: 'zh' | 'en') => {
  const drafted = draftContents(facts, lang);
  return Object.fromEntries(REPORT_PARTS.map((part) => [part, drafted[part].text])) as Record<
    (typeof REPORT_PARTS)[number],
    string
  >;
};

const numbers = (text: string): string[] => text.match(/\d[\d,.]*\d|\d/g) ?? [];

describe('a draft', () => {
  it('supposes nothing: what no fact says is missing, and says which facts would fill it', () => {
    const drafted = draftContents(NOTHING, 'zh');
    expect(missingParts(textsOf(NOTHING, 'zh'))).toEqual([
      'place',
      'grade',
      'cause',
      'harm',
      'scope',
      'loss',
      'trend',
      'measures',
    ]);
    expect(drafted.grade.asks).toEqual(['hoursDown']);
    expect(drafted.loss.asks).toEqual(['sum']);
    expect(textsOf(NOTHING, 'zh').time).toBe(
      '发生 2026年9月11日 08:30；发现 2026年9月11日 09:00；接报 2026年9月11日 09:10。',
    );
  });

  it('says that there is no grade only when nothing is left to ask', () => {
    expect(textsOf({ ...NOTHING, missingFacts: [] }, 'zh').grade).toContain('未达到任何级别');
  });

  it('names a grade that somebody set, and why', () => {
    const grade = { code: 'II', name: '重大', nameEn: 'Major' };
    const override = { by: '指挥长', reason: '媒体关注' };
    const text = textsOf({ ...NOTHING, grade, override }, 'zh').grade;
    expect(text).toContain('II 级（重大）');
    expect(text).toContain('指挥长人工定级，理由：媒体关注');
  });

  it('says every figure as it is, in both languages', () => {
    const figures = record({
      provincesDown: option(nat(34), { nil: undefined }),
      outletsDown: option(nat(9999), { nil: undefined }),
      people: option(nat(999_999), { nil: undefined }),
      injuries: option(nat(999), { nil: undefined }),
      sum: option(double({ min: 0, max: 1e12, noNaN: true }), { nil: undefined }),
      inServiceHours: option(boolean(), { nil: undefined }),
      harm: option(constantFrom('grave', '停业', '<b>x</b>'), { nil: undefined }),
    });
    assert(
      property(figures, constantFrom('zh' as const, 'en' as const), (facts, lang) => {
        const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts;
        const texts = textsOf({ ...NOTHING, facts: known }, lang);
        const said = [known.provincesDown, known.outletsDown, known.people].filter((one) => one !== undefined);
        expect(numbers(texts.scope)).toEqual(said.map(String));
        expect(numbers(texts.harm)).toEqual(
          known.injuries === undefined || known.injuries === 0 ? [] : [String(known.injuries)],
        );
        expect(texts.loss === '').toBe(known.sum === undefined);
        expect(numbers(texts.loss)).toEqual(typeof known.sum === 'number' ? [amountText(known.sum)] : []);
        expect(texts.harm.includes('<b>x</b>')).toBe(known.harm === '<b>x</b>');
      }),
    );
  });
});
