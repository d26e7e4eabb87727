import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { REPORT_PARTS, type ReportPart } from '../../../shared/domain/reports/report.ts';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { ReportActions } from './report-actions.tsx';
import { ReportPartRow } from './report-part-row.tsx';

/** A scrolling region must be reachable by keyboard even when nothing inside it can take the focus. */
const REACHABLE = { tabIndex: 0 } as const;

type Written = Partial<Record<ReportPart, string>>;

/** One report: what it says beside what the facts say now. Texts are saved when their field is left, all of them with Ctrl/⌘+S. */
export function ReportEditor({ id }: { readonly id: string }) {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.reports.get.queryOptions({ input: { report: id } }));
  const save = useCommand((client) => client.reports.save);
  const [written, setWritten] = useState<Written>({});
  const report = data?.report;
  const { run } = save;
  const send = useCallback(
    async (contents: Written): Promise<boolean> => {
      if (report === undefined) return false;
      const changed = Object.fromEntries(
        Object.entries(contents).filter(([part, text]) => report.contents[part as ReportPart] !== text.trim()),
      );
      // What is the same as before needs no saving, and nothing must be kept of it.
      const done =
        Object.keys(changed).length === 0 ||
        (await run({ report: id, expected: report.revision, contents: changed })) !== null;
      if (done)
        setWritten((now) =>
          Object.fromEntries(Object.entries(now).filter(([part, text]) => contents[part as ReportPart] !== text)),
        );
      return done;
    },
    [id, report, run],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void send(written);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [send, written]);
  if (data === undefined || report === undefined) return null;
  const unsaved = Object.entries(written).filter(([part, text]) => report.contents[part as ReportPart] !== text.trim());
  return (
    <section className="report-editor" aria-label={t(`reports.kind.${report.kind}`)} tabIndex={-1}>
      <ReportActions
        report={report}
        clocks={data.clocks}
        unsaved={unsaved.length}
        saving={save.pending}
        onSave={() => send(written)}
      />
      <div className="report-parts" role="group" aria-label={t('reports.column.report')} {...REACHABLE}>
        <div className="report-part report-part-head" aria-hidden>
          <span>{t('reports.column.part')}</span>
          <span>{t('reports.column.report')}</span>
          <span>{t('reports.column.facts')}</span>
        </div>
        {REPORT_PARTS.map((part) => (
          <ReportPartRow
            key={part}
            part={part}
            text={written[part] ?? report.contents[part]}
            fresh={data.fresh[part]}
            frozen={report.stage === 'published'}
            onWrite={(text) => setWritten((now) => ({ ...now, [part]: text }))}
            onLeave={() => {
              const text = written[part];
              if (text !== undefined) void send({ [part]: text });
            }}
            onTake={() => {
              const { text } = data.fresh[part];
              setWritten((now) => ({ ...now, [part]: text }));
              void send({ [part]: text });
            }}
          />
        ))}
      </div>
    </section>
  );
}
