import { useLanguage, useText } from '../../i18n/text.tsx';
import { fieldDefinition, fieldsOf, type ImportKind } from '../../../shared/domain/import/kinds.ts';
import type { Sheet } from './import-store.ts';
import { isRequired, missingFields, NO_SOURCE, withSource, type Draft } from './mapping-model.ts';
import { fieldLabel } from './field-label.ts';
import '../../ui/field/field.css';

/** Below this a guess is marked for a second look. */
const SURE = 0.7;
const SAMPLES = 3;

type MappingTableProps = {
  readonly sheet: Sheet;
  readonly draft: Draft;
  readonly confidence: Readonly<Record<string, number>>;
  readonly onChange: (draft: Draft) => void;
};

/** Every field of the target with the column it comes from, a constant, and what the file holds there. */
export function MappingTable({ sheet, draft, confidence, onChange }: MappingTableProps) {
  const t = useText();
  const language = useLanguage();
  const missing = missingFields(draft);
  return (
    <table className="mapping">
      <thead>
        <tr>
          <th scope="col">{t('imports.mapping.field')}</th>
          <th scope="col">{t('imports.mapping.column')}</th>
          <th scope="col">{t('imports.mapping.constant')}</th>
          <th scope="col">{t('imports.mapping.sample')}</th>
        </tr>
      </thead>
      <tbody>
        {fieldsOf(draft.kind).map((field) => {
          const source = draft.sources[field] ?? NO_SOURCE;
          const column = source.header === null ? -1 : sheet.headers.indexOf(source.header);
          const label = fieldLabel(draft.kind, field, language);
          const samples = sheet.sample.slice(0, SAMPLES).map((row) => String(row[column] ?? ''));
          if (draft.given?.values[field] !== undefined)
            return <GivenRow key={field} label={label} of={draft.given.of} />;
          const unsure = source.header !== null && (confidence[field] ?? 1) < SURE;
          return (
            <tr key={field} className={missing.includes(field) ? 'mapping-missing' : undefined}>
              <th scope="row">
                {label}
                {isRequired(draft.kind, field) ? <span className="faint"> {t('imports.mapping.required')}</span> : null}
              </th>
              <td>
                <select
                  className="field"
                  aria-label={`${t('imports.mapping.column')}: ${label}`}
                  value={source.header ?? ''}
                  onChange={(event) =>
                    onChange(
                      withSource(draft, field, { header: event.target.value === '' ? null : event.target.value }),
                    )
                  }
                >
                  <option value="">{t('imports.mapping.none')}</option>
                  {[...new Set(sheet.headers)].map((header) => (
                    <option key={header} value={header}>
                      {header}
                    </option>
                  ))}
                </select>
                {unsure ? <span className="mapping-unsure">{t('imports.mapping.unsure')}</span> : null}
              </td>
              <td>
                <Constant
                  kind={draft.kind}
                  field={field}
                  label={label}
                  value={source.constant}
                  onChange={(constant) => onChange(withSource(draft, field, { constant }))}
                />
              </td>
              <td className="mapping-samples">
                {column < 0
                  ? null
                  : samples.map((sample, index) => (
                      <span key={index} className="cut">
                        {sample === '' ? '—' : sample}
                      </span>
                    ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A field that is settled: no column and no constant is asked for. */
function GivenRow({ label, of }: { readonly label: string; readonly of: string }) {
  const t = useText();
  return (
    <tr>
      <th scope="row">{label}</th>
      <td colSpan={3}>{t('imports.mapping.given', { of })}</td>
    </tr>
  );
}

type ConstantProps = {
  readonly kind: ImportKind;
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A value for every row; fields with a fixed set of values offer them. */
function Constant({ kind, field, label, value, onChange }: ConstantProps) {
  const t = useText();
  const name = `${t('imports.mapping.constant')}: ${label}`;
  const language = useLanguage();
  const { choices, many } = fieldDefinition(kind, field)?.type ?? {};
  if (choices === undefined || many === true) {
    return (
      <input
        className="field"
        aria-label={name}
        title={t('imports.mapping.constant.hint')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <select className="field" aria-label={name} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">—</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice[language]}
        </option>
      ))}
    </select>
  );
}
