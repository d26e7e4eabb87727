import { Radio } from 'antd';
import { useText } from '../../i18n/text.tsx';
import type { Draft } from './mapping-model.ts';

const DATUMS = ['gcj02', 'bd09', 'wgs84'] as const;

/** Which datum the coordinates are in. Never guessed: a wrong one moves every place by hundreds of metres. */
export function DatumChoice({ draft, onChange }: { readonly draft: Draft; readonly onChange: (draft: Draft) => void }) {
  const t = useText();
  return (
    <fieldset className="import-box">
      <legend>{t('imports.datum.title')}</legend>
      <p className="dim">{t('imports.datum.text')}</p>
      <Radio.Group
        value={draft.datum}
        onChange={(event) => onChange({ ...draft, datum: DATUMS.find((one) => one === event.target.value) ?? null })}
        options={DATUMS.map((datum) => ({ value: datum, label: t(`imports.datum.${datum}`) }))}
        vertical
      />
    </fieldset>
  );
}
