import { Button } from 'antd';
import { useState } from 'react';
import type { PlaybookInUse } from '../../../../shared/contract/playbooks.ts';
import { INCIDENT_TYPES } from '../../../../shared/domain/incidents/stage.ts';
import { playbookProblems } from '../../../../shared/domain/playbooks/playbook-problems.ts';
import type { Playbook } from '../../../../shared/domain/playbooks/playbook.ts';
import { navigate } from '../../../app/router/router.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import { toZoneInput } from '../../../ui/time/zone-input.ts';
import { EditField, EditGroup, Ticks } from './edit-field.tsx';
import { EditHead } from './edit-head.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { blankPlaybook, forContract, freshStep, problemAt } from './playbook-draft.ts';
import { StepEditor } from './step-editor.tsx';
import { VersionCompare } from './version-compare.tsx';

type Draft = Omit<Playbook, 'version'>;
type PlaybookEditorProps = {
  /** The playbook that gets a new version; null: a new one. */
  readonly code: string | null;
  readonly playbooks: readonly PlaybookInUse[];
};

/** Makes the next version from the newest one; what is wrong is said at its field, and nothing old is touched. */
export function PlaybookEditor({ code, playbooks }: PlaybookEditorProps) {
  const t = useText();
  const nameOf = useName();
  const zone = useZone();
  const save = useCommand((client) => client.playbooks.save);
  const newest = playbooks.find((one) => one.code === code) ?? null;
  const [draft, setDraft] = useState<Draft>(() => startOf(newest, toZoneInput(Date.now(), zone).slice(0, 10)));
  const [chosen, setChosen] = useState(0);
  const [tried, setTried] = useState(false);
  const [comparing, setComparing] = useState(false);
  const problems = playbookProblems(draft);
  const shown = tried ? problems : [];
  const taken = code === null && playbooks.some((one) => one.code === draft.code);
  const publish = async (): Promise<void> => {
    setTried(true);
    if (problems.length > 0 || taken) return;
    const done = await save.run({ playbook: forContract(draft) });
    if (done !== null) back(draft.code);
  };
  const set = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const step = draft.steps[chosen];
  return (
    <div className="split-screen">
      <EditHead
        needs="playbooks.save"
        title={
          newest === null
            ? t('playbooks.new')
            : t('playbooks.edit.of', { name: nameOf(newest), version: newest.version + 1 })
        }
        problems={shown.length + (tried && taken ? 1 : 0)}
        pending={save.pending}
        comparing={comparing}
        onCompare={newest === null ? null : () => setComparing(!comparing)}
        onPublish={() => void publish()}
        onCancel={() => back(code)}
      />
      <div className="edit-body">
        <div className="edit-basics">
          {newest === null ? (
            <EditField
              label={t('playbooks.field.code')}
              value={draft.code}
              max={60}
              problem={tried && taken ? 'taken' : problemAt(shown, 'code')}
              onChange={(value) => set({ code: value })}
            />
          ) : null}
          <EditField
            label={t('playbooks.field.name')}
            value={draft.name}
            max={120}
            problem={problemAt(shown, 'name')}
            onChange={(name) => set({ name })}
          />
          <EditField
            label={t('playbooks.field.nameEn')}
            value={draft.nameEn}
            max={120}
            problem={problemAt(shown, 'nameEn')}
            onChange={(nameEn) => set({ nameEn })}
          />
          <EditField
            label={t('playbooks.field.source')}
            value={draft.source}
            max={120}
            problem={problemAt(shown, 'source')}
            onChange={(source) => set({ source })}
          />
          <EditField
            label={t('playbooks.field.validFrom')}
            value={draft.validFrom}
            max={10}
            problem={problemAt(shown, 'validFrom')}
            onChange={(validFrom) => set({ validFrom })}
          />
          <EditGroup label={t('playbooks.field.types')} problem={problemAt(shown, 'types')}>
            <Ticks
              choices={INCIDENT_TYPES.map((value) => ({ value, label: t(`incidents.type.${value}`) }))}
              chosen={draft.types}
              onChange={(types) => set({ types })}
            />
          </EditGroup>
        </div>
        {comparing && newest !== null ? (
          <div className="edit-compare">
            <VersionCompare before={newest} after={draft} />
          </div>
        ) : (
          <div className="edit-steps">
            <nav aria-label={t('playbooks.field.steps')} className="edit-list">
              <ol>
                {draft.steps.map((one, index) => (
                  <li key={`${index}/${one.code}`} className={index === chosen ? 'edit-chosen' : undefined}>
                    <span className="dim edit-number">{index + 1}</span>
                    <button
                      type="button"
                      className="plain-button edit-step"
                      aria-current={index === chosen}
                      onClick={() => setChosen(index)}
                    >
                      <span className="cut">{nameOf({ name: one.title || '—', nameEn: one.titleEn })}</span>
                      {shown.some(({ at }) => at.startsWith(`steps.${index}.`)) ? (
                        <span className="tag-word tag-act">{t('playbooks.problem')}</span>
                      ) : null}
                    </button>
                    <MoveButtons
                      list={draft.steps}
                      index={index}
                      name={nameOf({ name: one.title, nameEn: one.titleEn })}
                      onChange={(steps, at) => {
                        set({ steps });
                        setChosen(at);
                      }}
                    />
                  </li>
                ))}
              </ol>
              {problemAt(shown, 'steps') === null ? null : (
                <p className="edit-problem">{t('playbooks.problem.no-steps')}</p>
              )}
              <Button
                block
                onClick={() => {
                  set({ steps: [...draft.steps, freshStep(draft.steps)] });
                  setChosen(draft.steps.length);
                }}
              >
                {t('playbooks.step.add')}
              </Button>
            </nav>
            {step === undefined ? (
              <p className="faint">{t('playbooks.step.choose')}</p>
            ) : (
              <StepEditor
                key={chosen}
                step={step}
                steps={draft.steps}
                problemOf={(field) => problemAt(shown, `steps.${chosen}.${field}`)}
                onChange={(next) => set({ steps: draft.steps.map((one, index) => (index === chosen ? next : one)) })}
              />
            )}
          </div>
        )}
      </div>
    </div>
  );
}

function startOf(newest: PlaybookInUse | null, today: string): Draft {
  if (newest === null) return blankPlaybook(today);
  const { version: _version, current: _current, runs: _runs, ...draft } = newest;
  return { ...draft, validFrom: today };
}

const back = (to: string | null): void =>
  navigate('/incidents/playbooks', {}, { code: to ?? undefined }, { replace: true });
