import { LeftOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { DrillReportVersion } from '../../../shared/contract/drills/report.ts';
import { AAR_SECTIONS } from '../../../shared/domain/drills/aar.ts';
import { drillTitle } from '../../../shared/domain/drills/drill-title.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link, navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { failureText } from '../../i18n/error-text.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { ReportActions } from './report-actions.tsx';
import { ReportHead } from './report-head.tsx';
import { ReportSection } from './report-section.tsx';
import '../../ui/document/document-screen.css';
import './drill-report.css';

/** A scrolling region must be reachable by keyboard even when nothing inside it can take the focus. */
const REACHABLE = { tabIndex: 0 } as const;

/** The after-action report of a drill: read, written, approved, handed on as a file. */
export function DrillReportScreen({ params, search }: ScreenProps) {
  const t = useText();
  const lang = useLanguage();
  const { query } = useCore();
  const drill = params['id'] ?? '';
  const wanted = Number(search.get('version'));
  const version = Number.isInteger(wanted) && wanted > 0 ? wanted : undefined;
  const { data, error } = useQuery({
    ...query.drills.report.queryOptions({ input: { drill, version } }),
    placeholderData: keepPreviousData,
  });
  const open = (next: number | undefined): void =>
    navigate(
      '/drills/:id/report',
      { id: drill },
      { version: next === undefined ? undefined : String(next) },
      { replace: true },
    );
  if (error !== null) {
    const { what, todo } = failureText(error, t);
    return (
      <Empty title={what} hint={todo}>
        <Link to="/drills/records">{t('screen.drills.records')}</Link>
        {version === undefined ? null : (
          <Button size="small" onClick={() => open(undefined)}>
            {t('aar.newest')}
          </Button>
        )}
      </Empty>
    );
  }
  if (data === undefined) return null;
  const { report, versions } = data;
  const { figures } = report;
  const name = ({ number }: DrillReportVersion): string =>
    number === null ? t('aar.stage.draft') : t('aar.number', { number });
  return (
    <div className="doc-screen">
      <header className="doc-bar">
        <Link to="/drills/records" search={{ drill }} aria-label={t('aar.back')}>
          <LeftOutlined />
        </Link>
        <h1 className="cut">
          {t('aar.title')}{' '}
          <span className="dim">
            {t('exercise.of', { number: figures.drill.number, title: drillTitle(figures.drill, lang) })}
          </span>
        </h1>
        {versions.length > 1 ? (
          <FilterStrip
            label={t('aar.versions')}
            chosen={String(report.version)}
            onChoose={(next) => open(Number(next))}
            choices={versions.map((one) => ({ key: String(one.version), label: name(one) }))}
          />
        ) : null}
        <span className="split-gap" />
        <ReportActions report={report} versions={versions} onOpen={open} />
      </header>
      <div className="drill-report-paper" role="region" aria-label={t('aar.title')} {...REACHABLE}>
        <ReportHead report={report} />
        {AAR_SECTIONS.map((section, index) => (
          <ReportSection key={section} report={report} section={section} number={index} />
        ))}
      </div>
    </div>
  );
}
