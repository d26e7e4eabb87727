import { useId } from 'react';
import { useText } from '../../i18n/text.tsx';

const DATUMS = ['gcj02', 'bd09', 'wgs84'] as const;
export type Datum = (typeof DATUMS)[number];

type DatumFieldProps = { readonly value: Datum; readonly onChange: (datum: Datum) => void };

/** In which datum a typed position is given: Chinese map services first, because that is where people look it up. */
export function DatumField({ value, onChange }: DatumFieldProps) {
  const t = useText();
  const id = useId();
  return (
    <label htmlFor={id} className="form-line">
      <span>{t('places.form.datum')}</span>
      <select
        id={id}
        className="field"
        value={value}
        onChange={(event) => onChange(DATUMS.find((one) => one === event.target.value) ?? 'gcj02')}
      >
        {DATUMS.map((one) => (
          <option key={one} value={one}>
            {t(`places.datum.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
