import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { MonitoredSystem } from '../../../shared/contract/systems.ts';
import type { GradingScheme } from '../../../shared/domain/incidents/scheme.ts';
import { INCIDENT_TYPES, usualScheme } from '../../../shared/domain/incidents/stage.ts';
import { useDraft } from '../../app/drafts/draft-store.ts';
import { useNow } from '../../app/now.ts';
import { navigate } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { schemeIn } from '../../ui/incident/use-schemes.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { fromZoneInput, toZoneInput } from '../../ui/time/zone-input.ts';
import { draftOf, fieldsOf, readDraft, type FactDraft, type FactField } from './fact-draft.ts';
import { FactsFields } from './facts-fields.tsx';
import { readLeft, type LeftForm } from './left-form.ts';
import { liveGrade } from './live-grade.ts';
import { PlacesField, SystemsField } from './where-fields.tsx';
import type { Suggestion } from './suggestion.ts';
import { Verdict } from './verdict.tsx';
import { ReportsAhead } from './reports-ahead.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';
import '../../ui/split/split.css';

type OpenFormProps = {
  /** Of its draft: what it was opened from. */
  readonly name: string;
  readonly suggestion: Suggestion;
  readonly systems: readonly MonitoredSystem[];
  readonly schemes: readonly GradingScheme[];
};

/** The form of a new incident. Everything is filled in as far as it is known; Enter opens it. */
export function OpenForm({ name, suggestion, systems, schemes }: OpenFormProps) {
  const t = useText();
  const id = useId();
  const zone = useZone();
  const now = useNow();
  const nameOf = useName();
  const open = useCommand((client) => client.incidents.open);
  const { before: left, put, drop } = useDraft(name, readLeft);
  const [start] = useState(() => suggestedForm(suggestion, zone));
  const begin = left ?? start;
  const [title, setTitle] = useState(begin.title);
  const [type, setType] = useState(begin.type);
  const [schemeCode, setSchemeCode] = useState(begin.schemeCode);
  const [when, setWhen] = useState(begin.when);
  const [places, setPlaces] = useState<readonly string[]>(begin.places);
  const [affected, setAffected] = useState<readonly string[]>(begin.affected);
  const [owner, setOwner] = useState(begin.owner);
  const [confidential, setConfidential] = useState(begin.confidential);
  const [grade, setGrade] = useState(begin.grade);
  const [reason, setReason] = useState(begin.reason);
  const [draft, setDraft] = useState<FactDraft>(begin.draft);
  const [problem, setProblem] = useState<string | null>(null);
  const [bad, setBad] = useState<readonly FactField[]>([]);
  const [focus] = useState(() => firstAsked(suggestion, schemeIn(schemes, suggestion.scheme)));
  const first = useRef<HTMLInputElement>(null);
  // The screen is opened by an action of the person: the cursor is where Enter accepts, or where an answer is wanted.
  useEffect(() => {
    if (focus === null) first.current?.focus({ preventScroll: true });
  }, [focus]);
  const form = JSON.stringify({
    title,
    type,
    schemeCode,
    when,
    places: [...places],
    affected: [...affected],
    owner,
    confidential,
    grade,
    reason,
    draft,
  } satisfies LeftForm);
  useEffect(() => {
    const filled = readLeft(JSON.parse(form));
    if (filled === null || form === JSON.stringify(start)) drop();
    else put(filled);
  }, [form, start, put, drop]);
  const scheme = schemeIn(schemes, schemeCode) ?? schemes[0];
  if (scheme === undefined) return null;
  const eventAt = when === toZoneInput(suggestion.eventTime, zone) ? suggestion.eventTime : fromZoneInput(when, zone);
  const read = readDraft(draft, {}, zone);
  const chosen = systems.filter(({ code }) => affected.includes(code));
  const computed = liveGrade(scheme, read.facts, chosen, eventAt ?? now, now);
  const counted = grade === '' ? computed.grade : grade;

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBad(read.bad);
    if (title.trim() === '') return setProblem(t('error.what.TITLE_REQUIRED'));
    if (eventAt === null) return setProblem(t('incidents.time.bad'));
    if (read.bad.length > 0) return setProblem(t('incidents.facts.bad'));
    if (grade !== '' && reason.trim() === '') return setProblem(t('error.what.REASON_REQUIRED'));
    setProblem(null);
    const opened = await open.run({
      ...(suggestion.entry === null ? {} : { entry: suggestion.entry.id }),
      title,
      type,
      scheme: scheme.code,
      facts: read.facts,
      places: [...places],
      systems: [...affected],
      ...(owner.trim() === '' ? {} : { owner }),
      confidential,
      eventTime: eventAt,
      ...(grade === '' ? { grade: null } : { grade, gradeReason: reason }),
    });
    if (opened === null) return undefined;
    drop();
    return navigate('/incidents/:id', { id: opened.incident.id }, {}, { replace: true });
  };
  const chooseType = (next: string): void => {
    const known = INCIDENT_TYPES.find((one) => one === next) ?? 'other';
    setType(known);
    if (grade === '') setSchemeCode(usualScheme(known));
  };

  return (
    <form className="open-form" onSubmit={(event) => void send(event)} aria-label={t('screen.incidents.new')}>
      <section className="open-what" aria-label={t('incidents.part.what')}>
        <label htmlFor={`${id}-title`}>
          {t('incidents.field.title')}
          <input
            id={`${id}-title`}
            className="field"
            maxLength={200}
            value={title}
            ref={first}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <div className="open-pair">
          <label htmlFor={`${id}-type`}>
            {t('incidents.field.type')}
            <select
              id={`${id}-type`}
              className="field"
              value={type}
              onChange={(event) => chooseType(event.target.value)}
            >
              {INCIDENT_TYPES.map((one) => (
                <option key={one} value={one}>
                  {t(`incidents.type.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label htmlFor={`${id}-scheme`}>
            {t('incidents.field.scheme')}
            <select
              id={`${id}-scheme`}
              className="field"
              value={scheme.code}
              onChange={(event) => {
                setSchemeCode(event.target.value);
                setGrade('');
              }}
            >
              {[...new Set(schemes.map(({ code }) => code))].map((code) => (
                <option key={code} value={code}>
                  {nameOf(schemeIn(schemes, code) ?? { name: code, nameEn: null })}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div className="open-pair">
          <label htmlFor={`${id}-when`}>
            {t('incidents.field.eventAt')}
            <input
              id={`${id}-when`}
              className="field"
              value={when}
              aria-invalid={eventAt === null || undefined}
              onChange={(event) => setWhen(event.target.value)}
            />
          </label>
          <label htmlFor={`${id}-owner`}>
            {t('incidents.field.owner')}
            <input
              id={`${id}-owner`}
              className="field"
              maxLength={120}
              value={owner}
              onChange={(event) => setOwner(event.target.value)}
            />
          </label>
        </div>
        <PlacesField places={places} onChange={setPlaces} />
        <SystemsField systems={systems} affected={affected} onChange={setAffected} />
        <label className="open-check">
          <input type="checkbox" checked={confidential} onChange={(event) => setConfidential(event.target.checked)} />{' '}
          {t('incidents.confidential.hint')}
        </label>
      </section>
      <section className="open-facts" aria-label={t('incidents.part.facts')}>
        <h2>{t('incidents.part.facts')}</h2>
        {Object.values(suggestion.from).length === 0 ? null : <p className="faint">{t('incidents.facts.read')}</p>}
        <FactsFields
          scheme={scheme}
          draft={draft}
          onChange={setDraft}
          bad={bad.filter((field) => read.bad.includes(field))}
          missing={computed.missing}
          focus={focus}
        />
      </section>
      <section className="open-grade" aria-label={t('incidents.part.grade')}>
        <Verdict
          scheme={scheme}
          grading={computed}
          outside={draft.inServiceHours === 'false'}
          label={t('incidents.verdict.computed')}
        />
        <label htmlFor={`${id}-grade`} className="side-label">
          {t('incidents.field.grade')}
          <select id={`${id}-grade`} className="field" value={grade} onChange={(event) => setGrade(event.target.value)}>
            <option value="">{t('incidents.grade.byFacts')}</option>
            {scheme.grades.map((one) => (
              <option key={one.code} value={one.code}>
                {one.code} {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        {grade === '' ? null : (
          <label htmlFor={`${id}-reason`} className="side-label">
            {t('incidents.field.reason')}
            <input
              id={`${id}-reason`}
              className="field"
              maxLength={600}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
        )}
        <ReportsAhead scheme={scheme} grade={counted} />
        {problem === null ? null : (
          <p className="side-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="side-actions">
          <Button needs="incidents.open" type="primary" htmlType="submit" loading={open.pending}>
            {t(counted === null ? 'incidents.open.ungraded' : 'incidents.open.graded', { grade: counted ?? '' })}{' '}
            <Kbd>Enter</Kbd>
          </Button>
          <Button
            onClick={() => {
              drop();
              window.history.back();
            }}
          >
            {t('common.cancel')}
          </Button>
        </div>
      </section>
    </form>
  );
}

/** The form as its suggestion fills it: what differs from it was typed and is kept. */
const suggestedForm = (suggestion: Suggestion, zone: string): LeftForm => ({
  title: suggestion.title,
  type: suggestion.type,
  schemeCode: suggestion.scheme,
  when: toZoneInput(suggestion.eventTime, zone),
  places: [...suggestion.places],
  affected: [...suggestion.systems],
  owner: '',
  confidential: false,
  grade: suggestion.grade ?? '',
  reason: suggestion.grade === null ? '' : suggestion.title,
  draft: initialDraft(suggestion, zone),
});

function initialDraft({ facts }: Suggestion, zone: string): FactDraft {
  const { likely: _likely, ...flat } = facts;
  const known = Object.entries(flat).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, value] as const],
  );
  return draftOf(Object.fromEntries(known), zone);
}

/** Where the cursor goes: the first fact still wanted when the line gave no grade; null: the title, where Enter accepts or one is wanted. */
function firstAsked({ title, facts, grade }: Suggestion, scheme: GradingScheme | undefined): FactField | null {
  if (scheme === undefined || grade !== null || title === '') return null;
  const { likely: _likely, ...stated } = facts;
  const { grade: computed, missing } = liveGrade(scheme, stated, [], Date.now(), Date.now());
  if (computed !== null) return null;
  return fieldsOf(scheme).find((field) => missing.some((fact) => fact === field)) ?? null;
}
