import type { SituationReport } from '../../../shared/contract/reports.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { VersionList } from '../../ui/document/version-list.tsx';
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
    <VersionList
      label={t('reports.versions')}
      items={items}
      current={current}
      onOpen={onOpen}
      renderEntry={(report) => (
        <>
          <b>{t(`reports.kind.${report.kind}`)}</b>
          <ReportStageMark report={report} />
          <span className="dim">{format.dateTime((report.published ?? report.edited ?? report.drafted).at)}</span>
        </>
      )}
    />
  );
}
