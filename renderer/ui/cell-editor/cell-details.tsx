import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { operatorLabel } from '../../app/operator.ts';
import { useFormat } from '../../i18n/format.ts';
import { useRuleText } from '../../i18n/rule-text.ts';
import { useText } from '../../i18n/text.tsx';
import { CellEvidence } from './cell-evidence.tsx';
import { historyText } from './history-text.ts';
import type { CellKey } from './use-set-cells.ts';
import './cell-editor.css';

/** A scrolling region must be reachable by keyboard even when nothing inside it can take the focus. */
const SCROLLING = { role: 'group', tabIndex: 0 } as const;

/** Evidence files and every change of one cell. */
export function CellDetails({ place, item }: CellKey) {
  const t = useText();
  const format = useFormat();
  const ruleText = useRuleText();
  const { query } = useCore();
  const { data } = useQuery(query.readiness.cell.queryOptions({ input: { place, item } }));
  if (data === undefined) return null;
  return (
    <div className="cell-details">
      <section>
        <h4>{t('readiness.attachments')}</h4>
        <CellEvidence place={place} item={item} attachments={data.attachments} />
      </section>
      <section>
        <h4>{t('readiness.history')}</h4>
        {data.history.length === 0 ? (
          <p className="faint">{t('readiness.history.none')}</p>
        ) : (
          <div className="cell-history-scroll" aria-label={t('readiness.history')} {...SCROLLING}>
            <ol className="cell-history">
              {data.history.map((entry) => (
                <li key={entry.commandId + entry.at}>
                  <time className="faint">{format.dateTime(entry.at)}</time>
                  <span>{historyText(entry, t, format, ruleText)}</span>
                  <span className="dim">{operatorLabel(entry.by)}</span>
                </li>
              ))}
            </ol>
          </div>
        )}
      </section>
    </div>
  );
}
