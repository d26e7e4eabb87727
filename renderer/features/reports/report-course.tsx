import type { SituationReport } from '../../../shared/contract/reports.ts';
import { MEDIA } from '../../../shared/domain/clocks/clock-rule.ts';
import { operatorLabel } from '../../app/operator.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { MomentLink } from '../../ui/moment-link/moment-link.tsx';

/** Who drafted, approved, published and handed it over. */
export function ReportCourse({ report }: { readonly report: SituationReport }) {
  const t = useText();
  const format = useFormat();
  const acts = (['drafted', 'approved', 'published'] as const).flatMap((step) => {
    const act = report[step];
    if (act === null) return [];
    return [t(`reports.by.${step}`, { at: format.dateTime(act.at), by: operatorLabel(act.by) })];
  });
  const medium = MEDIA.find((one) => one === report.sent?.medium);
  const sent =
    report.sent === null
      ? report.stage === 'published' && report.clock !== null
        ? [t('reports.notSent')]
        : []
      : [
          t('reports.sent', {
            at: format.dateTime(report.sent.at),
            told: report.sent.told,
            medium: medium === undefined ? report.sent.medium : t(`incidents.medium.${medium}`),
          }),
        ];
  return (
    <p className="report-course dim">
      {[t('reports.dataAt', { at: format.dateTime(report.dataAt) }), ...acts, ...sent].join(' · ')}{' '}
      <MomentLink at={report.dataAt}>{t('moment.link')}</MomentLink>
      {report.stage === 'published' ? <span className="faint report-frozen">{t('reports.frozen')}</span> : null}
    </p>
  );
}
