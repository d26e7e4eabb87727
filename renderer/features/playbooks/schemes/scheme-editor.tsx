import { useState } from 'react';
import { FACT_NAMES } from '../../../../shared/domain/incidents/facts.ts';
import { schemeEditProblems } from '../../../../shared/domain/incidents/scheme-edit-problems.ts';
import type { GradingScheme } from '../../../../shared/domain/incidents/scheme.ts';
import { navigate } from '../../../app/router/router.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import { FilterStrip } from '../../../ui/split/filter-strip.tsx';
import { factName } from '../../../ui/task/condition-text.ts';
import { toZoneInput } from '../../../ui/time/zone-input.ts';
import { EditField, EditGroup, Ticks } from '../edit/edit-field.tsx';
import { EditHead } from '../edit/edit-head.tsx';
import { forContract, problemAt } from '../edit/playbook-draft.ts';
import { VersionCompare } from '../edit/version-compare.tsx';
import { ClausesEditor } from './clauses-editor.tsx';
import { GradesEditor } from './grades-editor.tsx';
import { ReportsEditor } from './reports-editor.tsx';
import { blankScheme, nextVersion, type SchemeDraft } from './scheme-draft.ts';

type SchemeEditorProps = {
  /** The scheme that gets a new version; null: a new one. */
  readonly code: string | null;
  /** Every version of every scheme, newest first within one. */
  readonly schemes: readonly GradingScheme[];
};

const PARTS = ['clauses', 'reports', 'grades'] as const;

/** Makes the next version of a scheme from the newest one, or a scheme from nothing. Incidents in progress keep their version. */
export function SchemeEditor({ code, schemes }: SchemeEditorProps) {
  const t = useText();
  const nameOf = useName();
  const zone = useZone();
  const save = useCommand((client) => client.incidents.saveScheme);
  const newest = schemes.find((one) => one.code === code);
  const [draft, setDraft] = useState<SchemeDraft>(() => {
    const today = toZoneInput(Date.now(), zone).slice(0, 10);
    return newest === undefined ? blankScheme(today) : nextVersion(newest, today);
  });
  const [part, setPart] = useState<(typeof PARTS)[number]>(newest === undefined ? 'grades' : 'clauses');
  const [tried, setTried] = useState(false);
  const [comparing, setComparing] = useState(false);
  if (code !== null && newest === undefined) return <p className="faint">{t('tasks.gone')}</p>;
  const taken = newest === undefined && schemes.some((one) => one.code === draft.code);
  const problems = schemeEditProblems(draft);
  const shown = tried ? problems : [];
  const set = (next: Partial<SchemeDraft>): void => setDraft({ ...draft, ...next });
  const publish = async (): Promise<void> => {
    setTried(true);
    if (problems.length > 0 || taken) return;
    const done = await save.run({ scheme: forContract(draft) });
    if (done !== null) back(draft.code);
  };
  const problemOf = (at: string): string | null => problemAt(shown, at);
  return (
    <div className="split-screen">
      <EditHead
        needs="incidents.saveScheme"
        title={
          newest === undefined
            ? t('playbooks.scheme.new')
            : t('playbooks.edit.of', { name: nameOf(newest), version: newest.version + 1 })
        }
        problems={shown.length + (tried && taken ? 1 : 0)}
        pending={save.pending}
        comparing={comparing}
        onCompare={newest === undefined ? null : () => setComparing(!comparing)}
        onPublish={() => void publish()}
        onCancel={() => back(code)}
      />
      <div className="edit-body">
        <div className="edit-basics">
          {newest === undefined ? (
            <EditField
              label={t('playbooks.field.code')}
              value={draft.code}
              max={60}
              problem={tried && taken ? 'taken' : problemOf('code')}
              onChange={(value) => set({ code: value })}
            />
          ) : null}
          {(['name', 'nameEn', 'source'] as const).map((field) => (
            <EditField
              key={field}
              label={t(`playbooks.field.${field}`)}
              value={draft[field]}
              max={120}
              problem={problemOf(field)}
              onChange={(value) => set({ [field]: value })}
            />
          ))}
          <EditField
            label={t('playbooks.field.validFrom')}
            value={draft.validFrom}
            max={10}
            problem={problemOf('validFrom')}
            onChange={(validFrom) => set({ validFrom })}
          />
          <EditGroup label={t('playbooks.field.assumedAbsent')}>
            <Ticks
              choices={FACT_NAMES.map((value) => ({ value, label: factName(value, t) }))}
              chosen={draft.assumedAbsent}
              onChange={(assumedAbsent) => set({ assumedAbsent })}
            />
          </EditGroup>
        </div>
        {comparing && newest !== undefined ? (
          <div className="edit-compare">
            <VersionCompare before={newest} after={draft} />
          </div>
        ) : (
          <div className="scheme-parts">
            <FilterStrip
              label={t('playbooks.scheme.parts')}
              chosen={part}
              onChoose={setPart}
              choices={PARTS.map((key) => ({
                key,
                label: t(`playbooks.field.${key}`),
                count: shown.filter(({ at }) => at.startsWith(key)).length || draft[key].length,
                act: shown.some(({ at }) => at.startsWith(key)),
              }))}
            />
            {part === 'grades' ? (
              <GradesEditor grades={draft.grades} problemOf={problemOf} onChange={(grades) => set({ grades })} />
            ) : null}
            {part === 'clauses' ? (
              <ClausesEditor
                clauses={draft.clauses}
                grades={draft.grades}
                problemOf={problemOf}
                onChange={(clauses) => set({ clauses })}
              />
            ) : null}
            {part === 'reports' ? (
              <ReportsEditor
                reports={draft.reports}
                grades={draft.grades}
                problemOf={problemOf}
                onChange={(reports) => set({ reports })}
              />
            ) : null}
          </div>
        )}
      </div>
    </div>
  );
}

const back = (to: string | null): void =>
  navigate('/incidents/playbooks', {}, { tab: 'schemes', code: to ?? undefined }, { replace: true });
