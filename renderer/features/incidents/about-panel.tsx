import { Button } from 'antd';
import { useRef } from 'react';
import type { Incident } from '../../../shared/contract/incidents.ts';
import type { MonitoredSystem } from '../../../shared/contract/systems.ts';
import { INCIDENT_TYPES } from '../../../shared/domain/incidents/stage.ts';
import { Link } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { InlineField } from '../../ui/inline-field/inline-field.tsx';
import { EditRefusal } from './edit-refusal.tsx';
import { IncidentLinks } from './incident-links.tsx';
import { PlacesField, SystemsField } from './where-fields.tsx';

type AboutPanelProps = { readonly incident: Incident; readonly systems: readonly MonitoredSystem[] };
type Edit = {
  readonly title?: string;
  readonly type?: Incident['type'];
  readonly owner?: string | null;
  readonly confidential?: boolean;
};

/** Who has it, what kind it is, where it is, when it was known: each edited where it stands. */
export function AboutPanel({ incident, systems }: AboutPanelProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const update = useCommand((client) => client.incidents.update, { quiet: true });
  const setPlace = useCommand((client) => client.incidents.setPlace, { quiet: true });
  const setSystem = useCommand((client) => client.incidents.setSystem, { quiet: true });
  const tried = useRef<((expected: number) => Promise<boolean>) | null>(null);
  /** Revision that was on the screen when the person began to type: what came in since is shown before it is overwritten. */
  const seen = useRef(incident.revision);
  const closed = incident.stage === 'closed';
  const send = async (edit: Edit, expected: number): Promise<boolean> => {
    tried.current = (revision) => send(edit, revision);
    const done = await update.run({ incident: incident.id, expected, ...edit });
    if (done !== null) update.reset();
    return done !== null;
  };
  const save = (edit: Edit): Promise<boolean> => send(edit, seen.current);
  const failed = [update, setPlace, setSystem].find(({ error }) => error !== null && error !== undefined);
  const forget = (): void => failed?.reset();
  const target = { incident: incident.id, expected: incident.revision };
  const times = [
    ['eventAt', incident.eventAt],
    ['discoveredAt', incident.discoveredAt],
    ['receivedAt', incident.receivedAt],
    ['openedAt', incident.openedAt],
  ] as const;
  return (
    <section
      aria-label={t('incidents.part.about')}
      onFocusCapture={({ target: field }) => {
        if (/^(INPUT|TEXTAREA|SELECT|BUTTON)$/.test(field.tagName)) seen.current = incident.revision;
      }}
    >
      <h2>{t('incidents.part.about')}</h2>
      <fieldset disabled={closed} className="plain-fieldset">
        <InlineField
          needs="incidents.update"
          label={t('incidents.field.title')}
          value={incident.title}
          required
          maxLength={200}
          onSave={(title) => save({ title })}
        />
        <InlineField
          needs="incidents.update"
          label={t('incidents.field.owner')}
          value={incident.owner ?? ''}
          maxLength={120}
          onSave={(owner) => save({ owner: owner === '' ? null : owner })}
        />
        <InlineField
          needs="incidents.update"
          label={t('incidents.field.type')}
          value={incident.type}
          shown={t(`incidents.type.${incident.type}`)}
          options={INCIDENT_TYPES.map((one) => ({ value: one, label: t(`incidents.type.${one}`) }))}
          onSave={(type) => save({ type: INCIDENT_TYPES.find((one) => one === type) ?? 'other' })}
        />
        <InlineField
          needs="incidents.update"
          label={t('incidents.confidential')}
          value={String(incident.confidential)}
          shown={t(incident.confidential ? 'incidents.word.true' : 'incidents.word.false')}
          options={['false', 'true'].map((one) => ({
            value: one,
            label: t(one === 'true' ? 'incidents.word.true' : 'incidents.word.false'),
          }))}
          onSave={(value) => save({ confidential: value === 'true' })}
        />
      </fieldset>
      <EditRefusal
        error={failed?.error}
        onAgain={(revision) => {
          forget();
          void tried.current?.(revision);
        }}
        onDismiss={forget}
      />
      {closed ? (
        <p>{[...incident.placesNamed, ...incident.systemsNamed].map(nameOf).join(t('incidents.join'))}</p>
      ) : (
        <div className="about-where">
          <PlacesField
            places={incident.places}
            onChange={(places) => {
              const [place, affected] = changed(incident.places, places);
              const act = async (expected: number): Promise<boolean> =>
                place !== undefined && (await setPlace.run({ ...target, expected, place, affected })) !== null;
              tried.current = act;
              void act(target.expected);
            }}
          />
          <SystemsField
            systems={systems}
            affected={incident.systems}
            onChange={(next) => {
              const [system, affected] = changed(incident.systems, next);
              const act = async (expected: number): Promise<boolean> =>
                system !== undefined && (await setSystem.run({ ...target, expected, system, affected })) !== null;
              tried.current = act;
              void act(target.expected);
            }}
          />
        </div>
      )}
      <IncidentLinks incident={incident} />
      <dl className="facts about-times">
        {times.map(([name, at]) => (
          <div key={name} className="about-time">
            <dt>{t(`incidents.field.${name}`)}</dt>
            <dd>{format.dateTime(at)}</dd>
          </div>
        ))}
      </dl>
      {incident.entry === null ? null : (
        <Link to="/incidents/log" search={{ entry: incident.entry }}>
          {t('incidents.entry.open')}
        </Link>
      )}{' '}
      {incident.places[0] === undefined ? null : (
        <Button size="small" type="link" href={`#/map?place=${encodeURIComponent(incident.places[0])}`}>
          {t('incidents.map.open')}
        </Button>
      )}
    </section>
  );
}

/** The one member that was put in or taken out. */
function changed(before: readonly string[], after: readonly string[]): readonly [string | undefined, boolean] {
  const added = after.find((one) => !before.includes(one));
  return added === undefined ? [before.find((one) => !after.includes(one)), false] : [added, true];
}
