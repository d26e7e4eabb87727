import { useId } from 'react';
import type { DraftedPart } from '../../../shared/domain/reports/draft-contents.ts';
import type { ReportPart } from '../../../shared/domain/reports/report.ts';
import { FACT_WORDS } from '../../../shared/domain/reports/words.ts';
import { useJoin } from '../../i18n/join.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

type ReportPartRowProps = {
  readonly part: ReportPart;
  readonly text: string;
  readonly fresh: DraftedPart;
  readonly frozen: boolean;
  readonly onWrite: (text: string) => void;
  readonly onLeave: () => void;
  readonly onTake: () => void;
};

/** One of the ten contents: what the report says, flagged when it says nothing, and what the facts say now. */
export function ReportPartRow({ part, text, fresh, frozen, onWrite, onLeave, onTake }: ReportPartRowProps) {
  const t = useText();
  const id = useId();
  const name = t(`reports.part.${part}`);
  const gap = text.trim() === '';
  return (
    <div className={gap ? 'report-part report-part-gap' : 'report-part'}>
      <label htmlFor={id}>
        {name}
        {gap ? <span className="report-flag">▲ {t('reports.part.flag')}</span> : null}
      </label>
      {frozen ? (
        <p id={id} className="report-said">
          {text}
        </p>
      ) : (
        <div className="doc-grow" data-text={text}>
          <textarea
            id={id}
            className="field"
            maxLength={6000}
            rows={1}
            placeholder={t('reports.part.gap')}
            value={text}
            onChange={(event) => onWrite(event.target.value)}
            onBlur={onLeave}
          />
        </div>
      )}
      <Facts text={text} fresh={fresh} frozen={frozen} name={name} onTake={onTake} />
    </div>
  );
}

type FactsProps = Pick<ReportPartRowProps, 'text' | 'fresh' | 'frozen' | 'onTake'> & { readonly name: string };

function Facts({ text, fresh, frozen, name, onTake }: FactsProps) {
  const t = useText();
  const lang = useLanguage();
  const join = useJoin();
  const asks =
    fresh.asks.length === 0 ? null : (
      <p className="faint">
        {t('reports.facts.asks', { facts: join(fresh.asks.map((fact) => FACT_WORDS[fact][lang])) })}
      </p>
    );
  if (fresh.text === '')
    return <div className="report-facts">{asks ?? <p className="faint">{t('reports.facts.none')}</p>}</div>;
  if (fresh.text === text.trim())
    return (
      <div className="report-facts">
        <p className="report-same">✓ {t('reports.facts.same')}</p>
        {asks}
      </div>
    );
  return (
    <div className="report-facts">
      <p>{fresh.text}</p>
      {frozen ? null : (
        <Button
          needs="reports.save"
          size="small"
          aria-label={t('reports.facts.takeOf', { part: name })}
          onClick={onTake}
        >
          ← {t('reports.facts.take')}
        </Button>
      )}
      {asks}
    </div>
  );
}
