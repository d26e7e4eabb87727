import { Button } from 'antd';
import { FACT_KINDS, FACT_NAMES, isFactName, type FactName } from '../../../../shared/domain/incidents/facts.ts';
import type { Condition } from '../../../../shared/domain/incidents/scheme.ts';
import { useText } from '../../../i18n/text.tsx';
import { factName } from '../../../ui/task/condition-text.ts';
import '../../../ui/field/field.css';

type ConditionEditorProps = {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
  /** Takes this part out; null where there must be one. */
  readonly onRemove: (() => void) | null;
};

/** What a fact is asked for first. */
export function freshCondition(fact: FactName = 'injuries'): Condition {
  const kind = FACT_KINDS[fact];
  if (kind === 'number') return { fact, atLeast: 1 };
  return kind === 'boolean' ? { fact, is: true } : { fact, among: [''] };
}

/** A condition over facts: one fact, or several of which all or any must hold; groups may hold groups. */
export function ConditionEditor({ condition, onChange, onRemove }: ConditionEditorProps) {
  const t = useText();
  const remove =
    onRemove === null ? null : (
      <Button size="small" type="text" aria-label={t('playbooks.condition.remove')} onClick={onRemove}>
        ×
      </Button>
    );
  if ('fact' in condition)
    return (
      <div className="condition-line">
        <select
          className="field"
          aria-label={t('playbooks.condition.fact')}
          value={condition.fact}
          onChange={(event) => {
            if (isFactName(event.target.value)) onChange(freshCondition(event.target.value));
          }}
        >
          {FACT_NAMES.map((fact) => (
            <option key={fact} value={fact}>
              {factName(fact, t)}
            </option>
          ))}
        </select>
        <FactValueField condition={condition} onChange={onChange} />
        <Button size="small" type="text" onClick={() => onChange({ all: [condition, freshCondition()] })}>
          {t('playbooks.condition.group')}
        </Button>
        {remove}
      </div>
    );
  const kind = 'all' in condition ? 'all' : 'any';
  const parts = 'all' in condition ? condition.all : condition.any;
  const withParts = (next: readonly Condition[]): Condition => (kind === 'all' ? { all: next } : { any: next });
  return (
    <div className="condition-group">
      <div className="condition-line">
        <select
          className="field"
          aria-label={t('playbooks.condition.kind')}
          value={kind}
          onChange={(event) => onChange(event.target.value === 'all' ? { all: parts } : { any: parts })}
        >
          <option value="all">{t('playbooks.condition.all')}</option>
          <option value="any">{t('playbooks.condition.any')}</option>
        </select>
        <Button size="small" onClick={() => onChange(withParts([...parts, freshCondition()]))}>
          {t('playbooks.condition.add')}
        </Button>
        {remove}
      </div>
      {parts.map((part, index) => (
        <ConditionEditor
          // Parts have no name of their own; they change place only by being taken out.
          key={`${index}/${parts.length}`}
          condition={part}
          onChange={(next) => onChange(withParts(parts.map((one, at) => (at === index ? next : one))))}
          onRemove={() => onChange(withParts(parts.filter((_, at) => at !== index)))}
        />
      ))}
    </div>
  );
}

type FactCondition = Extract<Condition, { fact: FactName }>;

function FactValueField({
  condition,
  onChange,
}: {
  readonly condition: FactCondition;
  readonly onChange: (condition: Condition) => void;
}) {
  const t = useText();
  if ('atLeast' in condition)
    return (
      <>
        <span className="dim">≥</span>
        <input
          className="field condition-number"
          type="number"
          step="any"
          aria-label={t('playbooks.condition.value')}
          value={condition.atLeast}
          onChange={(event) => onChange({ fact: condition.fact, atLeast: Number(event.target.value) })}
        />
      </>
    );
  if ('is' in condition)
    return (
      <select
        className="field condition-number"
        aria-label={t('playbooks.condition.value')}
        value={String(condition.is)}
        onChange={(event) => onChange({ fact: condition.fact, is: event.target.value === 'true' })}
      >
        <option value="true">{t('playbooks.condition.yes')}</option>
        <option value="false">{t('playbooks.condition.no')}</option>
      </select>
    );
  return (
    <input
      className="field"
      aria-label={t('playbooks.condition.words')}
      placeholder={t('playbooks.condition.words')}
      value={condition.among.join(' ')}
      onChange={(event) => onChange({ fact: condition.fact, among: event.target.value.split(/[\s,，、]/) })}
    />
  );
}
