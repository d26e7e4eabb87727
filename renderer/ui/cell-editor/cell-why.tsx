import { WarningOutlined } from '@ant-design/icons';
import type { ReadinessCell } from '../../../shared/contract/readiness-cells.ts';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useRuleText } from '../../i18n/rule-text.ts';
import { useText } from '../../i18n/text.tsx';
import { SAID_BY_RULE } from '../state/short-why.ts';
import { OverrideLine } from './override-line.tsx';
import { TestLine } from './test-line.tsx';
import './cell-why.css';

/** States that time alone can bring about; for the others the record says when. */
const BY_TIME: ReadonlySet<ReadinessCell['state']> = new Set(['red', 'stale', 'overdue']);
type CellWhyProps = {
  readonly cell: ReadinessCell;
  /** Lets an override be ended from here; given where there is room for every detail. */
  readonly onEndOverride?: () => void;
};

/** Why a cell is what it is: the rule that decided, the age of the evidence, who, and what comes next. */
export function CellWhy({ cell, onEndOverride }: CellWhyProps) {
  const facts = useFacts(cell);
  return (
    <div className="cell-why">
      <p>{facts.join(' · ')}</p>
      <OverrideLine cell={cell} {...(onEndOverride !== undefined && { onEnd: onEndOverride })} />
      <TestLine cell={cell} detailed={onEndOverride !== undefined} />
      <WaitsLine cell={cell} />
    </div>
  );
}

function useFacts(cell: ReadinessCell): string[] {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const ruleText = useRuleText();
  const { verdict } = cell;
  const byRule = cell.decidedBy === 'rule' && verdict !== null;
  const at = (instant: number): string => `${format.date(instant)} ${format.time(instant)}`;
  const facts: string[] = [];
  if (byRule) facts.push(t('why.byRule', { sentence: ruleText(verdict) }));
  if (!byRule || !SAID_BY_RULE.has(cell.reason)) facts.push(t(`reason.${cell.reason}`));
  const settled = cell.state === 'ready' || cell.state === 'not-applicable';
  if (cell.since !== null && BY_TIME.has(cell.state)) facts.push(t('readiness.why.since', { at: at(cell.since) }));
  if (cell.observedAt !== null) {
    facts.push(t('readiness.why.observed', { at: at(cell.observedAt), age: format.relative(cell.observedAt, now) }));
  }
  if (cell.state === 'ready' && cell.nextChangeAt !== null) {
    facts.push(t('readiness.why.freshUntil', { at: at(cell.nextChangeAt) }));
  } else if (cell.due !== null && !settled) facts.push(t('readiness.why.due', { at: at(cell.due) }));
  if (byRule && verdict.reviewAt !== null) facts.push(t('why.review', { at: at(verdict.reviewAt) }));
  if (cell.owner !== null && cell.owner !== '') facts.push(t('readiness.why.owner', { owner: cell.owner }));
  facts.push(
    cell.recordedBy === null || cell.recordedAt === null
      ? t('readiness.why.never')
      : t('readiness.why.by', {
          by: cell.recordedBy === 'system' ? t('why.system') : cell.recordedBy,
          at: at(cell.recordedAt),
        }),
  );
  return facts;
}

/** What must be ready first and is not; a warning once this was called ready all the same. */
function WaitsLine({ cell }: { readonly cell: ReadinessCell }) {
  const t = useText();
  const name = useName();
  if (cell.waitsFor.length === 0) return null;
  const early = cell.state === 'ready';
  const items = cell.waitsFor.map((one) => `${name(one)}（${t(`state.${one.state}`)}）`).join('、');
  return (
    <p className={early ? 'cell-warning' : undefined}>
      {early ? <WarningOutlined aria-hidden="true" /> : null} {t(early ? 'why.waits.ready' : 'why.waits', { items })}
    </p>
  );
}
