import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { Operator } from '../../../shared/contract/common.ts';
import type { HandoverPicture } from '../../../shared/contract/handover.ts';
import { maybeSamePerson } from '../../../shared/domain/people/someone-else.ts';
import { useCore } from '../../app/core-context.tsx';
import { operatorLabel, useOperator } from '../../app/operator.ts';
import { Link, navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { MomentLink } from '../../ui/moment-link/moment-link.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { fromZoneInput, toZoneInput } from '../../ui/time/zone-input.ts';
import { HandoverHistory } from './handover-history.tsx';
import { Incoming } from './incoming.tsx';
import { SectionCard } from './section-card.tsx';
import { sectionViews } from './section-lines.ts';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/split/split.css';
import '../../ui/field/field.css';
import '../../ui/state/state.css';
import './handover.css';

/** One page to read when a shift is handed over: what changed, remarks beside it, and who takes over. */
export function HandoverScreen({ search }: ScreenProps) {
  const id = search.get('id');
  return id === null ? <OpenShift /> : <Record id={id} />;
}

function OpenShift() {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const zone = useZone();
  const { query } = useCore();
  const { notification } = App.useApp();
  const { operator, choose } = useOperator();
  const accept = useCommand((client) => client.handover.accept);
  const note = useCommand((client) => client.handover.note);
  const [since, setSince] = useState<number | undefined>();
  const [typed, setTyped] = useState<string | null>(null);
  const [incoming, setIncoming] = useState<Operator | null>(null);
  const { data } = useQuery({
    ...query.handover.picture.queryOptions({
      input: { ...(since !== undefined && { from: since }), ...(operator !== null && { outgoing: operator }) },
    }),
    placeholderData: keepPreviousData,
  });
  if (data === undefined || operator === null) return null;
  const { picture, last, expected } = data;
  const others = expected.filter((one) => !maybeSamePerson(one, operator));
  const taker = incoming ?? others[0] ?? null;
  const bad = typed !== null && fromZoneInput(typed, zone) === null;
  const take = async (): Promise<void> => {
    if (taker === null) return;
    // Whoever takes over acts in this window from now on; a refusal leaves it with whoever was here.
    choose(taker);
    const done = await accept.run({ outgoing: operator, from: picture.from, lastSeen: last?.id ?? null, language });
    if (done === null) return choose(operator);
    setSince(undefined);
    setTyped(null);
    setIncoming(null);
    notification.success({
      key: 'handover',
      title: t('handover.done', { incoming: operatorLabel(taker) }),
      description: t('handover.done.hint'),
      duration: 6,
    });
    navigate('/incidents/handover', {}, { id: done.handover.id });
    return undefined;
  };
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('handover.title')}</h1>
        <label className="handover-since">
          {t('handover.since')}
          <input
            className="field"
            aria-invalid={bad}
            value={typed ?? toZoneInput(picture.from, zone)}
            onChange={(event) => {
              setTyped(event.target.value);
              const at = fromZoneInput(event.target.value, zone);
              if (at !== null && at <= picture.at) setSince(at);
            }}
          />
        </label>
        <span className="dim">{t('handover.length', { span: format.span(picture.at - picture.from) })}</span>
        <span className="split-gap" />
        <span>
          {t('handover.outgoing')} <b>{operatorLabel(operator)}</b>
        </span>
        <Incoming outgoing={operator} expected={others} chosen={taker} onChoose={setIncoming} />
        <Button
          needs="handover.accept"
          type="primary"
          disabled={taker === null}
          loading={accept.pending}
          onClick={() => void take()}
        >
          {taker === null ? t('handover.accept.none') : t('handover.accept', { incoming: operatorLabel(taker) })}
        </Button>
      </header>
      <Page picture={picture} onNote={(section, text) => note.run({ section, text })} />
      <HandoverHistory />
    </div>
  );
}

function Record({ id }: { readonly id: string }) {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const { data, isError } = useQuery(query.handover.get.queryOptions({ input: { id } }));
  const record = data?.handover;
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('handover.record')}</h1>
        {record === undefined ? null : (
          <span className="dim">
            {t('handover.record.sum', {
              outgoing: operatorLabel(record.outgoing),
              incoming: operatorLabel(record.incoming),
              from: format.dateTime(record.startedAt),
              to: format.dateTime(record.acceptedAt),
            })}{' '}
            <MomentLink at={record.acceptedAt}>{t('moment.link')}</MomentLink>
          </span>
        )}
        <span className="split-gap" />
        <Link to="/incidents/handover">{t('handover.record.back')}</Link>
      </header>
      {isError ? (
        <p className="split-failed" role="alert">
          {t('handover.record.missing')}
        </p>
      ) : null}
      {record === undefined ? null : <Page picture={record.picture} onNote={null} />}
      <HandoverHistory />
    </div>
  );
}

type PageProps = {
  readonly picture: HandoverPicture;
  readonly onNote: ((section: HandoverPicture['notes'][number]['section'], text: string) => Promise<unknown>) | null;
};

/** A scrolling region must be reachable by keyboard even when nothing inside it can take the focus. */
const REACHABLE = { tabIndex: 0 } as const;

function Page({ picture, onNote }: PageProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  return (
    <div className="handover-page" role="group" aria-label={t('handover.page')} {...REACHABLE}>
      <div className="handover-columns">
        {sectionViews(picture, { t, format, nameOf }).map((view) => (
          <SectionCard
            key={view.section}
            view={view}
            note={picture.notes.find(({ section }) => section === view.section)}
            onNote={onNote === null ? null : (text) => onNote(view.section, text)}
          />
        ))}
      </div>
    </div>
  );
}
