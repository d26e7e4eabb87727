import type { SituationReport } from '../../../shared/contract/reports.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { ReportStageMark } from '../../ui/report/report-stage-mark.tsx';

type ReportVersionsProps = {
  readonly items: readonly SituationReport[];
  readonly current: string;
  readonly onOpen: (report: string) => void;
};

/** Versions of an incident's reports, newest first. */
export function ReportVersions({ items, current, onOpen }: ReportVersionsProps) {
  const t = useText();
  const format = useFormat();
  return (
    <nav className="report-versions" aria-label={t('reports.versions')}>
      <ul>
        {items.map((report) => (
          <li key={report.id}>
            <button
              type="button"
              className="plain-button report-version"
              aria-current={report.id === current ? 'true' : undefined}
              onClick={() => onOpen(report.id)}
            >
              <b>{t(`reports.kind.${report.kind}`)}</b>
              <ReportStageMark report={report} />
              <span className="dim">{format.dateTime((report.published ?? report.edited ?? report.drafted).at)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
