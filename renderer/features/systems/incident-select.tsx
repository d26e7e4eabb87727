import { useId } from 'react';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { useText } from '../../i18n/text.tsx';

type IncidentSelectProps = {
  readonly incidents: readonly Incident[];
  /** Id; empty: none. */
  readonly value: string;
  readonly onChange: (incident: string) => void;
};

/** The incident that a decision is taken for, among the open ones. */
export function IncidentSelect({ incidents, value, onChange }: IncidentSelectProps) {
  const t = useText();
  const id = useId();
  return (
    <label htmlFor={id}>
      {t('posture.field.incident')}
      <select id={id} className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('posture.field.incident.none')}</option>
        {incidents.map((incident) => (
          <option key={incident.id} value={incident.id}>
            #{incident.number} {incident.title}
          </option>
        ))}
      </select>
    </label>
  );
}
