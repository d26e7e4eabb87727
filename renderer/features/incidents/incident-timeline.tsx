import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Incident, TimelineItem } from '../../../shared/contract/incidents.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { operatorLabel } from '../../app/operator.ts';
import { Link } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { timelineText } from './timeline-text.ts';
import { schemeIn, useSchemes } from '../../ui/incident/use-schemes.ts';

const FILTERS = ['all', 'log', 'acts', 'reports'] as const;
type Filter = (typeof FILTERS)[number];

/** Kinds under a filter; what other areas contribute counts as done. */
const isShown = (filter: Filter, { kind }: TimelineItem): boolean => {
  if (filter === 'all') return true;
  if (filter === 'log') return kind === 'entry';
  if (filter === 'reports') return kind === 'report';
  return kind !== 'entry' && kind !== 'report';
};

/** Everything that belongs to the incident, newest first; a line typed here goes to the log and belongs to it. */
export function IncidentTimeline({ incident }: { readonly incident: Incident }) {
  const t = useText();
  const { query } = useCore();
  const [filter, setFilter] = useState<Filter>('all');
  const { data } = useQuery(query.incidents.timeline.queryOptions({ input: { incident: incident.id } }));
  // A person's grade stands there as a grading with its reason: the change behind it says no more.
  const items = (data?.items ?? []).filter(({ change }) => !/Override|overrideGrade/.test(change?.kind ?? ''));
  const shown = items.filter((item) => isShown(filter, item)).toReversed();
  return (
    <>
      <div className="timeline-head">
        <h2>{t('incidents.timeline')}</h2>
        <FilterStrip
          label={t('incidents.timeline.filter')}
          chosen={filter}
          onChoose={setFilter}
          choices={FILTERS.map((key) => ({
            key,
            label: t(`incidents.timeline.filter.${key}`),
            count: items.filter((item) => isShown(key, item)).length,
          }))}
        />
      </div>
      <AddLine incident={incident} />
      <ol className="timeline">
        {shown.map((item, index) => (
          <TimelineLine key={`${item.kind}/${item.at}/${item.entry?.id ?? index}`} item={item} incident={incident} />
        ))}
      </ol>
    </>
  );
}

function AddLine({ incident }: { readonly incident: Incident }) {
  const t = useText();
  const add = useCommand((client) => client.log.add);
  const [text, setText] = useState('');
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    const place = incident.places.length === 1 ? { place: incident.places[0] } : {};
    const done = await add.run({ text, ...place, links: [{ kind: 'incident', ref: incident.id }] });
    if (done !== null) setText('');
  };
  return (
    <form className="timeline-add" onSubmit={(event) => void send(event)}>
      <input
        className="field"
        aria-label={t('incidents.timeline.add')}
        placeholder={t('incidents.timeline.add')}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  );
}

function TimelineLine({ item, incident }: { readonly item: TimelineItem; readonly incident: Incident }) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const scheme = schemeIn(useSchemes(), incident.scheme, incident.schemeVersion);
  const { entry } = item;
  const late = item.enteredAt - item.at > 60_000;
  return (
    <li className={`timeline-line timeline-${item.kind}`}>
      <time title={format.dateTime(item.at)} dateTime={new Date(item.at).toISOString()}>
        {format.time(item.at)}
        {/* Of another day the hour matters as much. */}
        {format.moment(item.at, now) === format.time(item.at) ? null : <span>{format.date(item.at)}</span>}
      </time>
      <div className={entry?.correctedBy == null ? undefined : 'timeline-struck'}>
        <span className="timeline-kind">{t(`incidents.timeline.kind.${item.kind}`)}</span>{' '}
        {timelineText(item, { t, format, language, scheme })}
        <p className="faint">
          {item.by.post === 'system' ? t('incidents.bySystem') : operatorLabel(asOperator(item.by))}
          {item.how === 'place' ? ` · ${t('incidents.timeline.byPlace')}` : ''}
          {late ? ` · ${t('incidents.timeline.entered', { at: format.dateTime(item.enteredAt) })}` : ''}
          {entry === null ? null : (
            <>
              {' · '}
              <Link to="/incidents/log" search={{ entry: entry.id }}>
                {t('incidents.timeline.open')}
              </Link>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

const asOperator = ({ post, name }: TimelineItem['by']) => (name === undefined ? { post } : { post, name });
