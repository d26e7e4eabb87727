import { useState, type FormEvent } from 'react';
import type { Incident } from '../../../shared/contract/incidents.ts';
import type { MonitoredSystem } from '../../../shared/contract/systems.ts';
import type { GradingScheme } from '../../../shared/domain/incidents/scheme.ts';
import { useNow } from '../../app/now.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { draftOf, readDraft, type FactDraft, type FactField } from './fact-draft.ts';
import { EditRefusal } from './edit-refusal.tsx';
import { FactsFields } from './facts-fields.tsx';
import { GradeOverride } from './grade-override.tsx';
import { liveGrade } from './live-grade.ts';
import { Verdict } from './verdict.tsx';
import { Button } from '../../ui/act/button.tsx';

type FactsPanelProps = {
  readonly incident: Incident;
  readonly scheme: GradingScheme;
  readonly systems: readonly MonitoredSystem[];
};

/** What is being typed, on top of which facts and which revision. */
type Editing = { readonly draft: FactDraft; readonly before: FactDraft; readonly revision: number };

/** The facts and the grade they give, live while they are typed; what a person said instead stands beside it. */
export function FactsPanel({ incident, scheme, systems }: FactsPanelProps) {
  const t = useText();
  const zone = useZone();
  const now = useNow();
  const update = useCommand((client) => client.incidents.update, { quiet: true });
  const [editing, setEditing] = useState<Editing | null>(null);
  const [bad, setBad] = useState<readonly FactField[]>([]);
  const saved = draftOf(incident.facts, zone);
  const draft = editing?.draft ?? saved;
  const closed = incident.stage === 'closed';
  const read = readDraft(draft, editing?.before ?? saved, zone);
  const chosen = systems.filter(({ code }) => incident.systems.includes(code));
  const grading =
    editing === null
      ? { ...incident.computed, missing: asFacts(incident.computed.missing), ahead: incident.ahead }
      : liveGrade(scheme, readDraft(draft, {}, zone).facts, chosen, incident.eventAt, now);

  const save = async (expected: number): Promise<void> => {
    setBad(read.bad);
    if (read.bad.length > 0) return;
    const done = await update.run({ incident: incident.id, expected, facts: read.facts });
    if (done === null) return;
    update.reset();
    setEditing(null);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (editing !== null) void save(editing.revision);
  };
  const leave = (): void => {
    update.reset();
    setBad([]);
    setEditing(null);
  };
  return (
    <form onSubmit={onSubmit} aria-label={t('incidents.part.facts')}>
      <Verdict
        scheme={scheme}
        grading={grading}
        outside={draft.inServiceHours === 'false'}
        label={t(editing === null ? 'incidents.verdict.computed' : 'incidents.verdict.typed')}
      />
      <GradeOverride incident={incident} scheme={scheme} />
      <h2>{t('incidents.part.facts')}</h2>
      <FactsFields
        scheme={scheme}
        draft={draft}
        onChange={(next) =>
          setEditing({
            draft: next,
            before: editing?.before ?? saved,
            revision: editing?.revision ?? incident.revision,
          })
        }
        bad={bad.filter((field) => read.bad.includes(field))}
        missing={grading.missing}
        disabled={closed && editing === null}
      />
      <EditRefusal error={update.error} onAgain={(revision) => void save(revision)} onDismiss={update.reset} />
      {editing === null ? null : (
        <div className="side-actions">
          <Button needs="incidents.update" type="primary" htmlType="submit" loading={update.pending} disabled={closed}>
            {t('incidents.facts.save')}
          </Button>
          <Button needs="incidents.update" onClick={leave}>
            {t('common.cancel')}
          </Button>
        </div>
      )}
    </form>
  );
}

const asFacts = (names: readonly string[]) => names as ReturnType<typeof liveGrade>['missing'];
