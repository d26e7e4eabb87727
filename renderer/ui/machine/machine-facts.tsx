import { useQuery } from '@tanstack/react-query';
import type { Machine } from '../../../shared/contract/machines.ts';
import { MACHINE_KINDS } from '../../../shared/domain/machines/machine.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { InlineField } from '../inline-field/inline-field.tsx';
import { SCREEN_LANGUAGES } from './screen-languages.ts';
import type { MachineSteps } from './use-machine-steps.ts';
import { PlainButton } from '../act/plain-button.tsx';
import './machine.css';

type MachineFactsProps = { readonly machine: Machine; readonly steps: MachineSteps };

const text = (value: string): string | null => (value === '' ? null : value);

/** What is on record of a machine, each line edited where it stands. */
export function MachineFacts({ machine, steps }: MachineFactsProps) {
  const t = useText();
  const nameOf = useName();
  const format = useFormat();
  const now = useNow();
  const { query } = useCore();
  const schemes = useQuery(query.machines.schemes.queryOptions({ input: {} }));
  const age = (at: number): string => format.relative(at, now);
  return (
    <>
      <dl className="facts">
        <dt>{t('machines.column.test')}</dt>
        <dd>
          {machine.lastTestAt === null
            ? t('machines.never')
            : t(machine.lastTestPassed === true ? 'machines.test.passed' : 'machines.test.failed', {
                age: age(machine.lastTestAt),
              })}
        </dd>
        <dt>{t('machines.column.patrol')}</dt>
        <dd>{machine.lastPatrolAt === null ? t('machines.never') : age(machine.lastPatrolAt)}</dd>
      </dl>
      <InlineField
        needs="machines.save"
        label={t('machines.field.keeper')}
        value={machine.keeper ?? ''}
        maxLength={60}
        onSave={(keeper) => steps.save(machine, { keeper: text(keeper) })}
      />
      <InlineField
        needs="machines.save"
        label={t('machines.field.kind')}
        value={machine.kind}
        shown={t(`machines.kind.${machine.kind}`)}
        options={MACHINE_KINDS.map((kind) => ({ value: kind, label: t(`machines.kind.${kind}`) }))}
        onSave={async (value) => {
          const kind = MACHINE_KINDS.find((one) => one === value);
          return kind !== undefined && steps.save(machine, { kind });
        }}
      />
      <InlineField
        needs="machines.save"
        label={t('machines.field.name')}
        value={machine.name ?? ''}
        maxLength={120}
        onSave={(name) => steps.save(machine, { name: text(name) })}
      />
      <InlineField
        needs="machines.save"
        label={t('machines.field.place')}
        value={machine.place}
        required
        onSave={(place) => steps.save(machine, { place })}
      />
      <InlineField
        needs="machines.save"
        label={t('machines.field.note')}
        value={machine.note ?? ''}
        long
        maxLength={500}
        onSave={(note) => steps.save(machine, { note: text(note) })}
      />
      <Members
        label={t('machines.field.schemes')}
        all={(schemes.data?.items ?? []).map((one) => ({ code: one.code, label: nameOf(one) }))}
        chosen={machine.schemes}
        onChange={(chosen) => steps.save(machine, { schemes: chosen })}
      />
      <Members
        label={t('machines.field.ecny')}
        all={[{ code: 'ecny', label: t('machines.field.ecny') }]}
        chosen={machine.ecny ? ['ecny'] : []}
        onChange={(chosen) => steps.save(machine, { ecny: chosen.length > 0 })}
      />
      <Members
        label={t('machines.field.languages')}
        all={SCREEN_LANGUAGES.map((code) => ({ code, label: t(`machines.language.${code}`) }))}
        chosen={machine.languages}
        onChange={(chosen) => steps.save(machine, { languages: chosen })}
      />
    </>
  );
}

type MembersProps = {
  readonly label: string;
  readonly all: readonly { readonly code: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => Promise<boolean>;
};

/** Members of a set as switches; one that is not on the list stays and is shown by its code. */
function Members({ label, all, chosen, onChange }: MembersProps) {
  const unlisted = chosen.filter((code) => !all.some((one) => one.code === code));
  return (
    <div className="members" role="group" aria-label={label}>
      <span className="inline-label">{label}</span>
      <span className="members-list">
        {[...all, ...unlisted.map((code) => ({ code, label: code }))].map(({ code, label: name }) => {
          const on = chosen.includes(code);
          return (
            <PlainButton
              needs="machines.save"
              key={code}
              className="plain-button member"
              aria-pressed={on}
              onClick={() => void onChange(on ? chosen.filter((one) => one !== code) : [...chosen, code])}
            >
              {name}
            </PlainButton>
          );
        })}
      </span>
    </div>
  );
}
