import { App, Dropdown } from 'antd';
import type { DrillReport, DrillReportVersion } from '../../../shared/contract/drills/report.ts';
import { AAR_SECTIONS } from '../../../shared/domain/drills/aar.ts';
import { useCommand } from '../../app/use-command.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { useDocument } from '../../ui/files/use-document.ts';
import { Button } from '../../ui/act/button.tsx';

type ReportActionsProps = {
  readonly report: DrillReport;
  readonly versions: readonly DrillReportVersion[];
  readonly onOpen: (version: number | undefined) => void;
};

/** What can be done with a report next. */
export function ReportActions({ report, versions, onOpen }: ReportActionsProps) {
  const t = useText();
  const lang = useLanguage();
  const { modal } = App.useApp();
  const file = useDocument();
  const draft = useCommand((client) => client.drills.draftReport);
  const approve = useCommand((client) => client.drills.approveReport);
  const discard = useCommand((client) => client.drills.discardReport);
  const { drill, version, stage, digest } = report;
  const make = async (): Promise<void> => {
    const made = await draft.run({ drill });
    if (made !== null) onOpen(made.report.version ?? undefined);
  };
  const drop = async (): Promise<void> => {
    if (version === null) return;
    const count = AAR_SECTIONS.filter((section) => report.texts[section][lang] !== report.drafts[section][lang]).length;
    if (!(await modal.confirm({ title: t('aar.discard.sure', { count }), okText: t('aar.discard') }))) return;
    if ((await discard.run({ drill, version })) !== null) onOpen(undefined);
  };
  const save = (format: 'pdf' | 'docx' | 'json'): void =>
    void file.make((client) =>
      client.drills.reportDocument({ drill, format, lang, ...(version === null ? {} : { version }) }),
    );
  const drafted = versions.some((one) => one.stage === 'draft');
  return (
    <div className="drill-report-actions">
      {stage === 'draft' && version !== null ? (
        <>
          <Button
            needs="drills.approveReport"
            type="primary"
            size="small"
            disabled={report.figures.drill.result === null}
            title={report.figures.drill.result === null ? t('aar.approve.later') : undefined}
            loading={approve.pending}
            onClick={() => void approve.run({ drill, version, expected: digest })}
          >
            {t('aar.approve')}
          </Button>
          <Button needs="drills.discardReport" size="small" loading={discard.pending} onClick={() => void drop()}>
            {t('aar.discard')}
          </Button>
        </>
      ) : null}
      {drafted ? null : (
        <Button
          needs="drills.draftReport"
          size="small"
          type={stage === 'assembled' ? 'primary' : 'default'}
          loading={draft.pending}
          onClick={() => void make()}
        >
          {t(stage === 'approved' ? 'aar.draft.next' : 'aar.draft')}
        </Button>
      )}
      <Button size="small" loading={file.pending} onClick={() => save('pdf')}>
        {t('aar.pdf')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: (['docx', 'json'] as const).map((format) => ({ key: format, label: t(`aar.${format}`) })),
          onClick: ({ key }) => save(key === 'json' ? 'json' : 'docx'),
        }}
      >
        <Button size="small">{t('aar.more')}</Button>
      </Dropdown>
    </div>
  );
}
