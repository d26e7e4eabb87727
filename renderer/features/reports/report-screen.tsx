import { LeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { SITUATION_REPORT_KINDS, type SituationReportKind } from '../../../shared/domain/reports/report.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link, navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useCommand } from '../../app/use-command.ts';
import { failureText } from '../../i18n/error-text.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { ReportEditor } from './report-editor.tsx';
import { ReportVersions } from './report-versions.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/document/document-screen.css';
import './reports.css';

/** Situation reports of one incident: the versions, and the one that is open beside what the facts say by now. */
export function ReportScreen({ params, search }: ScreenProps) {
  const t = useText();
  const lang = useLanguage();
  const { query } = useCore();
  const incident = params['id'] ?? '';
  const list = useQuery(query.reports.list.queryOptions({ input: { incident } }));
  const draft = useCommand((client) => client.reports.draft);
  const open = (report: string): void =>
    navigate('/incidents/:id/report', { id: incident }, { report }, { replace: true });
  const make = async (kind: SituationReportKind): Promise<void> => {
    const made = await draft.run({ incident, kind, lang });
    if (made !== null) open(made.report.id);
  };
  if (list.isError) {
    const { what, todo } = failureText(list.error, t);
    return (
      <Empty title={what} hint={todo}>
        <Link to="/incidents">{t('screen.incidents')}</Link>
      </Empty>
    );
  }
  const items = list.data?.items;
  if (items === undefined) return null;
  const chosen = search.get('report');
  const current = items.find(({ id }) => id === chosen) ?? items[0];
  const kinds = (
    <div className="report-kinds" role="group" aria-label={t('reports.drafts')}>
      {SITUATION_REPORT_KINDS.map((kind) => (
        <Button needs="reports.draft" key={kind} size="small" loading={draft.pending} onClick={() => void make(kind)}>
          {t('reports.draft', { kind: t(`reports.kind.${kind}`) })}
        </Button>
      ))}
    </div>
  );
  return (
    <div className="doc-screen">
      <header className="doc-bar report-head">
        <Link to="/incidents/:id" params={{ id: incident }} aria-label={t('reports.back')} className="incident-back">
          <LeftOutlined />
        </Link>
        <h1 className="cut">
          {t('reports.title')}
          {current === undefined ? null : (
            <span className="dim">
              {' '}
              #{current.incidentNumber} {current.incidentTitle}
            </span>
          )}
        </h1>
        {kinds}
      </header>
      {current === undefined ? (
        <Empty title={t('reports.empty.title')} hint={t('reports.empty.hint')} />
      ) : (
        <div className="report-body">
          <ReportVersions items={items} current={current.id} onOpen={open} />
          <ReportEditor key={current.id} id={current.id} />
        </div>
      )}
    </div>
  );
}
