import { App } from 'antd';
import { useState } from 'react';
import type { ReportClockView } from '../../../shared/contract/clocks.ts';
import type { SituationReport } from '../../../shared/contract/reports.ts';
import { DOCUMENT_FORMATS } from '../../../shared/domain/documents/document.ts';
import { REPORT_PARTS } from '../../../shared/domain/reports/report.ts';
import { navigate } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { useDocument } from '../../ui/files/use-document.ts';
import { ClockLimit } from '../../ui/incident/clock-limit.tsx';
import { ReportStageMark } from '../../ui/report/report-stage-mark.tsx';
import { ReportCourse } from './report-course.tsx';
import type { Told } from '../../ui/incident/told-fields.tsx';
import { ToldForm } from './told-form.tsx';
import { Button } from '../../ui/act/button.tsx';

type ReportActionsProps = {
  readonly report: SituationReport;
  /** Reports that the incident still owes. */
  readonly clocks: readonly ReportClockView[];
  readonly unsaved: number;
  readonly saving: boolean;
  /** Saves what is written; false when it was refused. */
  readonly onSave: () => Promise<boolean>;
};

/** How far the report is, the clock it answers, and what can be done with it next. */
export function ReportActions({ report, clocks, unsaved, saving, onSave }: ReportActionsProps) {
  const t = useText();
  const lang = useLanguage();
  const { modal } = App.useApp();
  const file = useDocument();
  const approve = useCommand((client) => client.reports.approve);
  const publish = useCommand((client) => client.reports.publish);
  const send = useCommand((client) => client.reports.send);
  const discard = useCommand((client) => client.reports.discard);
  const [telling, setTelling] = useState(false);
  const published = report.stage === 'published';
  const answered = clocks.find(({ clock }) => clock === report.clock);
  const canApprove = report.stage === 'draft' && report.needsApproval;
  const canPublish = !published && !canApprove;
  const release = async (told?: Told): Promise<void> => {
    if (!(await onSave())) return;
    const done = published
      ? told !== undefined && (await send.run({ report: report.id, told }))
      : await publish.run({ report: report.id, ...(told === undefined ? {} : { told }) });
    if (done !== null && done !== false) setTelling(false);
  };
  const drop = async (): Promise<void> => {
    const written = REPORT_PARTS.length - report.missing.length;
    if (!(await modal.confirm({ title: t('reports.discard.sure', { count: written }), okText: t('reports.discard') })))
      return;
    const done = await discard.run({ report: report.id });
    if (done !== null) navigate('/incidents/:id/report', { id: report.incident }, {}, { replace: true });
  };
  return (
    <header className="report-actions">
      <div className="report-state">
        <h2>
          {t(`reports.kind.${report.kind}`)} <ReportStageMark report={report} />
        </h2>
        <ClockChoice report={report} clocks={clocks} />
        {answered === undefined ? null : <ClockLimit clock={answered} />}
        {report.needsApproval && report.stage === 'draft' ? <span className="tag">{t('reports.approval')}</span> : null}
        <span className="report-unsaved faint" role="status">
          {published ? null : unsaved > 0 ? t('reports.unsaved', { count: unsaved }) : t('reports.saved')}
        </span>
      </div>
      <div className="report-buttons">
        {unsaved > 0 ? (
          <Button needs="reports.save" size="small" loading={saving} onClick={() => void onSave()}>
            {t('reports.save')}
          </Button>
        ) : null}
        {canApprove ? (
          <Button
            needs="reports.approve"
            size="small"
            type="primary"
            loading={approve.pending}
            onClick={() => void onSave().then((saved) => (saved ? approve.run({ report: report.id }) : null))}
          >
            {t('reports.approve')}
          </Button>
        ) : null}
        {canPublish ? (
          <Button
            needs="reports.send"
            size="small"
            type="primary"
            loading={publish.pending}
            onClick={() => (report.clock === null ? void release() : setTelling(true))}
          >
            {t('reports.publish')}
          </Button>
        ) : null}
        {published && report.sent === null && report.clock !== null ? (
          <Button needs="reports.send" size="small" type="primary" onClick={() => setTelling(true)}>
            {t('reports.send')}
          </Button>
        ) : null}
        {DOCUMENT_FORMATS.map((format) => (
          <Button
            key={format}
            size="small"
            loading={file.pending}
            onClick={() =>
              void onSave().then(() =>
                file.make((client) => client.reports.document({ report: report.id, format, lang })),
              )
            }
          >
            {t(`reports.${format}`)}
          </Button>
        ))}
        {published ? null : (
          <Button needs="reports.send" size="small" danger type="text" onClick={() => void drop()}>
            {t('reports.discard')}
          </Button>
        )}
      </div>
      <ReportCourse report={report} />
      {telling ? (
        <ToldForm
          recipient={report.recipient}
          published={published}
          pending={publish.pending || send.pending}
          onTold={(told) => void release(told)}
          onOnly={() => void release()}
          onCancel={() => setTelling(false)}
        />
      ) : null}
    </header>
  );
}

/** The report clock that this report answers. */
function ClockChoice({ report, clocks }: Pick<ReportActionsProps, 'report' | 'clocks'>) {
  const t = useText();
  const lang = useLanguage();
  const nameOf = useName();
  const save = useCommand((client) => client.reports.save);
  if (report.stage === 'published')
    return (
      <span className="dim">
        {report.recipient === null
          ? t('reports.noClock')
          : t('reports.recipient', { recipient: report.recipient[lang] })}
      </span>
    );
  const owed = clocks.some(({ clock }) => clock === report.clock);
  return (
    <select
      className="field report-clock"
      aria-label={t('reports.clock')}
      value={report.clock ?? ''}
      onChange={(event) =>
        void save.run({ report: report.id, clock: event.target.value === '' ? null : event.target.value })
      }
    >
      <option value="">{t('reports.noClock')}</option>
      {report.clock !== null && !owed ? (
        <option value={report.clock}>
          {report.recipient === null ? report.clock : t('reports.recipient', { recipient: report.recipient[lang] })}
        </option>
      ) : null}
      {clocks.map((clock) => (
        <option key={`${clock.clock}/${clock.turn}`} value={clock.clock}>
          {t(`incidents.report.${clock.kind}`)} · {nameOf({ name: clock.recipient, nameEn: clock.recipientEn })}
        </option>
      ))}
    </select>
  );
}
