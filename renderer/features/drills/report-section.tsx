import { useId, useState } from 'react';
import type { DrillReport } from '../../../shared/contract/drills/report.ts';
import type { AarSection } from '../../../shared/domain/drills/aar.ts';
import { SECTION_WORDS } from '../../../shared/domain/drills/aar-words.ts';
import { useCommand } from '../../app/use-command.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { ReportFiguresOf } from './report-figures.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

type ReportSectionProps = {
  readonly report: DrillReport;
  readonly section: AarSection;
  /** Its place, the summary being 0. */
  readonly number: number;
};

/** One section: its text, which can be written while it is a draft, and its figures. */
export function ReportSection({ report, section, number }: ReportSectionProps) {
  const t = useText();
  const lang = useLanguage();
  const id = useId();
  const text = report.texts[section][lang];
  const title = SECTION_WORDS[lang][section];
  return (
    <section className="aar-section" aria-labelledby={id}>
      <h2 id={id}>{number === 0 ? title : `${number}. ${title}`}</h2>
      {report.stage === 'draft' ? (
        <SectionText key={`${report.version} ${lang}`} report={report} section={section} label={title} />
      ) : (
        <p className={text === '' ? 'aar-text dim' : 'aar-text'}>{text === '' ? t('aar.nothing') : text}</p>
      )}
      <ReportFiguresOf section={section} figures={report.figures} />
    </section>
  );
}

type SectionTextProps = { readonly report: DrillReport; readonly section: AarSection; readonly label: string };

/** Saved when the field is left; what nobody wrote says what the figures say. */
function SectionText({ report, section, label }: SectionTextProps) {
  const t = useText();
  const lang = useLanguage();
  const save = useCommand((client) => client.drills.saveReport);
  const [written, setWritten] = useState<string | null>(null);
  const { drill, version, revision } = report;
  const kept = report.texts[section][lang];
  const drafted = report.drafts[section][lang];
  const send = async (text: string | null): Promise<void> => {
    if (version === null || text === kept) return setWritten(null);
    const texts = { [section]: text };
    if ((await save.run({ drill, version, expected: revision, lang, texts })) !== null) setWritten(null);
    return undefined;
  };
  const text = written ?? kept;
  return (
    <div className="aar-edit">
      <div className="doc-grow" data-text={text}>
        <textarea
          className="field"
          aria-label={t('aar.text.of', { section: label })}
          rows={1}
          maxLength={8000}
          placeholder={t('aar.text.gap')}
          value={text}
          onChange={(event) => setWritten(event.target.value)}
          onBlur={() => {
            if (written !== null) void send(written);
          }}
        />
      </div>
      {kept === drafted ? null : (
        <Button
          needs="drills.saveReport"
          size="small"
          type="text"
          loading={save.pending}
          onClick={() => void send(null)}
        >
          {t('aar.text.back')}
        </Button>
      )}
    </div>
  );
}
