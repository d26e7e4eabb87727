import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { LOG_TRIAGE, type LogEntry } from '../../../shared/contract/log.ts';
import { useCore } from '../../app/core-context.tsx';
import { useCategoryName } from '../../app/log-line/categories.ts';
import { operatorLabel } from '../../app/operator.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { EntryText } from '../../ui/log/entry-text.tsx';
import { PriorityMark, SignificantMark, TriageMark } from '../../ui/log/entry-marks.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { KEY_OF_TRIAGE, type EntryAction } from './entry-actions.ts';
import { EntryLinks } from './entry-links.tsx';
import { Button } from '../../ui/act/button.tsx';

type EntryDetailProps = {
  readonly id: string;
  readonly searched: string;
  readonly correcting: boolean;
  readonly linking: boolean;
  readonly onLinking: (linking: boolean) => void;
  readonly onAct: (entry: LogEntry, action: EntryAction) => void;
  readonly onCorrected: (correction: LogEntry) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
};

/** All of one entry: what it says, both times, who and how, its links, and what it corrects or was corrected by. */
export function EntryDetail(props: EntryDetailProps) {
  const t = useText();
  const format = useFormat();
  const name = useName();
  const categoryName = useCategoryName();
  const { query } = useCore();
  const { data } = useQuery(query.log.get.queryOptions({ input: { entry: props.id } }));
  if (data === undefined) return null;
  const { entry } = data;
  const struck = entry.correctedBy !== null;
  return (
    <>
      <div className="side-head">
        <h2 className="log-full">
          <PriorityMark priority={entry.priority} />
          <SignificantMark significant={entry.significant} /> <EntryText entry={entry} query={props.searched} />
        </h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('log.side.close')}
          onClick={props.onClose}
        />
      </div>
      {entry.correctedBy === null ? null : (
        <p className="log-note">
          <Link to="/incidents/log" search={{ entry: entry.correctedBy }}>
            {t('log.correctedBy')}
          </Link>
        </p>
      )}
      {entry.old === null || entry.corrects === null ? null : (
        <p className="log-note">
          <Link to="/incidents/log" search={{ entry: entry.corrects }}>
            {t('log.corrects')}
          </Link>{' '}
          <s className="entry-old">{entry.old.text}</s>
          {entry.reason === null ? null : <span className="dim"> · {entry.reason}</span>}
        </p>
      )}
      <div className="side-actions" role="group" aria-label={t('log.fact.triage')}>
        {LOG_TRIAGE.map((triage) => (
          <Button
            needs="log.triage"
            key={triage}
            size="small"
            type={entry.triage === triage ? 'primary' : 'default'}
            aria-pressed={entry.triage === triage}
            onClick={() => props.onAct(entry, { kind: 'triage', triage })}
          >
            {t(`log.triage.${triage}`)} <Kbd>{KEY_OF_TRIAGE[triage]}</Kbd>
          </Button>
        ))}
      </div>
      <div className="side-actions">
        <Button needs="log.markSignificant" size="small" onClick={() => props.onAct(entry, { kind: 'significant' })}>
          {t(entry.significant ? 'log.unmark' : 'log.mark')} <Kbd>S</Kbd>
        </Button>
        <Button
          needs="log.correct"
          size="small"
          disabled={struck}
          onClick={() => props.onAct(entry, { kind: 'correct' })}
        >
          {t('log.correct')} <Kbd>C</Kbd>
        </Button>
        <Button
          needs="incidents.open"
          size="small"
          disabled={struck}
          onClick={() => props.onAct(entry, { kind: 'incident' })}
        >
          {t('log.makeIncident')} <Kbd>I</Kbd>
        </Button>
      </div>
      {props.correcting && !struck ? (
        <CorrectionForm key={entry.id} entry={entry} onDone={props.onCorrected} onCancel={props.onCancel} />
      ) : null}
      <dl className="facts log-facts">
        <dt>{t('log.fact.event')}</dt>
        <dd>{format.dateTime(entry.eventTime)}</dd>
        <dt>{t('log.fact.entry')}</dt>
        <dd>{format.dateTime(entry.entryTime)}</dd>
        <dt>{t('log.fact.who')}</dt>
        <dd>
          {operatorLabel(entry.person === null ? { post: entry.post } : { post: entry.post, name: entry.person })}
        </dd>
        <dt>{t('log.fact.from')}</dt>
        <dd>{entry.from ?? '—'}</dd>
        <dt>{t('log.fact.medium')}</dt>
        <dd>{entry.medium === null ? t('log.medium.none') : t(`log.medium.${entry.medium}`)}</dd>
        <dt>{t('log.fact.priority')}</dt>
        <dd>{t(`log.priority.${entry.priority}`)}</dd>
        <dt>{t('log.fact.triage')}</dt>
        <dd>
          <TriageMark entry={entry} />
        </dd>
        <dt>{t('log.fact.place')}</dt>
        <dd>
          {entry.place === null ? (
            '—'
          ) : (
            <Link to="/places/:code" params={{ code: entry.place }}>
              {entry.placeName === null ? entry.place : name({ name: entry.placeName, nameEn: entry.placeNameEn })}
            </Link>
          )}
        </dd>
        <dt>{t('log.fact.category')}</dt>
        <dd>{entry.category === null ? '—' : categoryName(entry.category)}</dd>
        <dt>{t('log.fact.grade')}</dt>
        <dd>{entry.grade ?? '—'}</dd>
        <dt>{t('log.fact.links')}</dt>
        <dd>
          <EntryLinks key={entry.id} entry={entry} adding={props.linking} onAdding={props.onLinking} />
        </dd>
      </dl>
    </>
  );
}
