import { useQuery } from '@tanstack/react-query';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { SITUATION_REPORT_KINDS, type SituationReportKind } from '../../../shared/domain/reports/report.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link, navigate } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { ReportStageMark } from '../../ui/report/report-stage-mark.tsx';
import { Button } from '../../ui/act/button.tsx';
import './situation-reports.css';

/** Situation reports of one incident, and the next one drafted with one press. */
export function SituationReports({ incident }: { readonly incident: Incident }) {
  const t = useText();
  const format = useFormat();
  const lang = useLanguage();
  const { query } = useCore();
  const { data } = useQuery(query.reports.list.queryOptions({ input: { incident: incident.id } }));
  const draft = useCommand((client) => client.reports.draft);
  const items = data?.items ?? [];
  const next = nextKind(
    incident,
    items.some(({ stage }) => stage === 'published'),
  );
  const make = async (kind: SituationReportKind): Promise<void> => {
    const made = await draft.run({ incident: incident.id, kind, lang });
    if (made !== null) navigate('/incidents/:id/report', { id: incident.id }, { report: made.report.id });
  };
  return (
    <section aria-label={t('reports.title')}>
      <h2>{t('reports.title')}</h2>
      {data !== undefined && items.length === 0 ? <p className="faint">{t('reports.panel.none')}</p> : null}
      <ul className="report-lines">
        {items.map((report) => (
          <li key={report.id}>
            <Link to="/incidents/:id/report" params={{ id: incident.id }} search={{ report: report.id }}>
              {t(`reports.kind.${report.kind}`)}
            </Link>
            <ReportStageMark report={report} />
            <span className="faint">{format.dateTime((report.published ?? report.edited ?? report.drafted).at)}</span>
          </li>
        ))}
      </ul>
      <div className="report-kinds-line" role="group" aria-label={t('reports.drafts')}>
        {SITUATION_REPORT_KINDS.map((kind) => (
          <Button
            needs="reports.draft"
            key={kind}
            size="small"
            type={kind === next ? 'primary' : 'default'}
            disabled={draft.pending}
            onClick={() => void make(kind)}
          >
            {t('reports.draft', { kind: t(`reports.kind.${kind}`) })}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** What is usually next. */
function nextKind({ stage }: Incident, published: boolean): SituationReportKind {
  if (stage === 'closed') return 'final';
  return published ? 'follow-up' : 'first';
}
