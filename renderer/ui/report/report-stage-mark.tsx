import type { SituationReport } from '../../../shared/contract/reports.ts';
import { useText } from '../../i18n/text.tsx';
import './report.css';

const SHAPE = { draft: '◌', approved: '◐', published: '●' } as const;

/** How far a report is, as shape and word, with its number once it has one; missing parts are counted. */
export function ReportStageMark({
  report,
}: {
  readonly report: Pick<SituationReport, 'stage' | 'number' | 'missing'>;
}) {
  const t = useText();
  const { stage, number, missing } = report;
  return (
    <span className={`report-mark report-mark-${stage}`}>
      <span aria-hidden>{SHAPE[stage]}</span> {t(`reports.stage.${stage}`)}
      {number === null ? null : ` ${t('reports.number', { number })}`}
      {missing.length === 0 ? null : (
        <span className="report-gaps">▲ {t('reports.missing', { count: missing.length })}</span>
      )}
    </span>
  );
}
