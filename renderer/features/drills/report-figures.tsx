import type { ReportFigures } from '../../../shared/contract/drills/report.ts';
import type { AarSection } from '../../../shared/domain/drills/aar.ts';
import { ACTION_WORDS, RATING_WORDS } from '../../../shared/domain/drills/aar-words.ts';
import { DRILL_RATINGS } from '../../../shared/domain/drills/drill.ts';
import { durationText } from '../../../shared/domain/drills/duration-text.ts';
import { operatorLabel } from '../../app/operator.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { TableHead } from './table-head.tsx';
import { TimingList } from './timing-list.tsx';

type FiguresProps = { readonly figures: ReportFigures };

/** The figures of one section. */
export function ReportFiguresOf({ section, figures }: FiguresProps & { readonly section: AarSection }) {
  if (section === 'course') return <Timeline figures={figures} />;
  if (section === 'timings') return figures.timings.length === 0 ? null : <TimingList timings={figures.timings} />;
  if (section === 'objectives') return <ObjectiveTable figures={figures} />;
  if (section === 'strengths') return <Observations figures={figures} kinds={['strength']} />;
  if (section === 'improvements')
    return (
      <>
        <Observations figures={figures} kinds={['improvement', 'note']} />
        <HotWash figures={figures} />
      </>
    );
  return section === 'plan' ? <ActionTable figures={figures} /> : null;
}

function Timeline({ figures: { timeline } }: FiguresProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  if (timeline.length === 0) return null;
  return (
    <ol className="aar-timeline" aria-label={t('aar.timeline')}>
      {timeline.map((line, index) => (
        <li key={index} className={`aar-line-${line.kind}`}>
          <time>{format.time(line.at)}</time>
          <span>{nameOf({ name: line.text, nameEn: line.textEn })}</span>
          <span className="dim">{line.by === null ? t('aar.console') : operatorLabel(line.by)}</span>
        </li>
      ))}
    </ol>
  );
}

function ObjectiveTable({ figures: { objectives, ratings } }: FiguresProps) {
  const t = useText();
  const lang = useLanguage();
  const nameOf = useName();
  return (
    <>
      <ul className="aar-ratings" aria-label={t('aar.ratings')}>
        {DRILL_RATINGS.map((rating) => (
          <li key={rating} className={`aar-rating-${rating}`}>
            <span>
              {rating} {RATING_WORDS[lang][rating]}
            </span>
            <i style={{ width: `${(ratings[rating] / Math.max(1, objectives.length)) * 100}%` }} aria-hidden="true" />
            <b>{ratings[rating]}</b>
          </li>
        ))}
      </ul>
      <table className="timing-list">
        <TableHead
          columns={[
            { text: t('aar.objective') },
            { text: t('aar.rating') },
            { text: t('timing.took'), kind: 'figure' },
            { text: t('timing.target'), kind: 'figure' },
            { text: t('timing.outcome') },
            { text: t('aar.evaluators') },
          ]}
        />
        <tbody>
          {objectives.map((one) => (
            <tr key={one.ord}>
              <th scope="row">
                {nameOf({ name: one.text, nameEn: one.textEn })}
                {one.itemName === null ? null : (
                  <small>
                    {nameOf({ name: one.itemName, nameEn: one.itemNameEn })}
                    {one.critical ? ` · ${t('drills.critical')}` : null}
                  </small>
                )}
              </th>
              <td className={one.rating === null ? 'dim' : `aar-word-${one.rating}`}>
                {one.rating === null ? t('aar.rating.none') : `${one.rating} ${RATING_WORDS[lang][one.rating]}`}
              </td>
              <td className="timing-figure">{one.tookMs === null ? '—' : durationText(one.tookMs)}</td>
              <td className="timing-figure">{one.targetMs === null ? '—' : durationText(one.targetMs)}</td>
              <td>
                {one.timedBy === null ? '—' : <OutcomeMark outcome={one.outcome} />}
                {one.timedBy === 'hand' ? <small>{t('aar.byHand')}</small> : null}
              </td>
              <td className="aar-wrap">
                {one.ratings.map(({ evaluator, rating, note }) => (
                  <small key={evaluator}>
                    {evaluator} {rating}
                    {note === null ? null : ` · ${note}`}
                  </small>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type Kinds = readonly ReportFigures['observations'][number]['kind'][];

function Observations({ figures: { observations }, kinds }: FiguresProps & { readonly kinds: Kinds }) {
  const format = useFormat();
  const shown = observations.filter(({ kind }) => kinds.includes(kind));
  if (shown.length === 0) return null;
  return (
    <ol className="aar-timeline">
      {shown.map((one, index) => (
        <li key={index}>
          <time>{format.time(one.at)}</time>
          <span>{one.text}</span>
          <span className="dim">{one.evaluator}</span>
        </li>
      ))}
    </ol>
  );
}

function HotWash({ figures: { hotWash } }: FiguresProps) {
  const t = useText();
  if (hotWash === null || hotWash.trim() === '') return null;
  return (
    <>
      <h3>{t('aar.hotWash')}</h3>
      <p className="aar-text">{hotWash}</p>
    </>
  );
}

function ActionTable({ figures: { actions } }: FiguresProps) {
  const t = useText();
  const lang = useLanguage();
  const format = useFormat();
  const nameOf = useName();
  if (actions.length === 0) return null;
  return (
    <table className="timing-list">
      <TableHead
        columns={[
          { text: t('aar.action') },
          { text: t('aar.action.place') },
          { text: t('aar.action.owner') },
          { text: t('aar.action.due') },
          { text: t('aar.action.stage') },
        ]}
      />
      <tbody>
        {actions.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.text}
              {one.verification === null ? null : <small>{t('aar.action.verify', { how: one.verification })}</small>}
            </th>
            <td className="aar-wrap">
              {nameOf({ name: one.placeName, nameEn: one.placeNameEn })}
              {one.itemName === null ? null : <small>{nameOf({ name: one.itemName, nameEn: one.itemNameEn })}</small>}
            </td>
            <td>{one.owner ?? '—'}</td>
            <td>{format.date(one.dueAt)}</td>
            <td>{ACTION_WORDS[lang][one.stage]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
