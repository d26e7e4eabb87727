import { Checkbox, Select } from 'antd';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { IMPORT_KIND_NAMES } from '../../../shared/domain/import/kinds.ts';
import { DatumChoice } from './datum-choice.tsx';
import { fieldLabel, kindLabel } from './field-label.ts';
import { useImportStore, type Stage } from './import-store.ts';
import { hasPosition, isComplete, missingFields, type Draft } from './mapping-model.ts';
import { MappingTable } from './mapping-table.tsx';
import { RejectionTable } from './rejection-table.tsx';
import { ResultSums } from './result-sums.tsx';
import { SavedMappings } from './saved-mappings.tsx';
import type { ImportFlow } from './use-import-flow.ts';
import { Button } from '../../ui/act/button.tsx';

type MappingStepProps = { readonly stage: Extract<Stage, { step: 'mapping' }>; readonly flow: ImportFlow };

/** The second step: which column is which, in what datum, and a trial before anything is written. */
export function MappingStep({ stage, flow }: MappingStepProps) {
  const t = useText();
  const language = useLanguage();
  const setStage = useImportStore((state) => state.setStage);
  const { file, draft, trial } = stage;
  const sheet = file.sheets.find((one) => one.name === draft.sheet) ?? file.sheets[0];
  if (sheet === undefined) return null;
  const change = (next: Draft): void => setStage({ ...stage, draft: next, trial: null });
  const missing = missingFields(draft);
  const complete = isComplete(draft);
  const facts = { format: file.format.toUpperCase(), row: sheet.headerRow, rows: sheet.rowCount };
  return (
    <div className="import-mapping">
      <div className="import-bar">
        <strong className="cut">{file.fileName}</strong>
        <span className="dim">
          {file.encoding === null
            ? t('imports.file.factsPlain', facts)
            : t('imports.file.facts', { ...facts, encoding: file.encoding })}
        </span>
        <span className="import-gap" />
        <Button size="small" onClick={() => setStage({ step: 'choose' })}>
          {t('imports.again')}
        </Button>
      </div>
      <div className="import-bar">
        <Select
          aria-label={t('imports.kind')}
          data-testid="import-kind"
          value={draft.kind}
          popupMatchSelectWidth={false}
          onChange={(kind) => void flow.look(file.upload, kind, draft.sheet, null)}
          options={IMPORT_KIND_NAMES.map((kind) => ({ value: kind, label: kindLabel(kind, language) }))}
        />
        {file.sheets.length > 1 ? (
          <Select
            aria-label={t('imports.sheet')}
            value={sheet.name}
            popupMatchSelectWidth={false}
            onChange={(name: string) => void flow.look(file.upload, draft.kind, name, draft.given)}
            options={file.sheets.map((one) => ({
              value: one.name,
              label: t('imports.sheet.rows', { name: one.name, rows: one.rowCount }),
            }))}
          />
        ) : null}
        <span className="import-gap" />
        <SavedMappings draft={draft} headers={sheet.headers} onChange={change} />
      </div>
      <div className="import-columns">
        <div className="import-scroll">
          <MappingTable sheet={sheet} draft={draft} confidence={file.confidence} onChange={change} />
        </div>
        <aside className="import-side">
          {hasPosition(draft) ? <DatumChoice draft={draft} onChange={change} /> : null}
          <Checkbox checked={draft.strict} onChange={(event) => change({ ...draft, strict: event.target.checked })}>
            {t('imports.strict')}
          </Checkbox>
          {missing.length > 0 ? (
            <p className="import-problem">
              {t('imports.mapping.missing', {
                fields: missing.map((field) => fieldLabel(draft.kind, field, language)).join('、'),
              })}
            </p>
          ) : null}
          {hasPosition(draft) && draft.datum === null ? (
            <p className="import-problem">{t('imports.datum.missing')}</p>
          ) : null}
          <div className="import-actions">
            <Button needs="imports.start" disabled={!complete} onClick={() => void flow.start(file, draft, true)}>
              {t('imports.dryRun')}
            </Button>
            <Button
              needs="imports.start"
              type="primary"
              disabled={!complete}
              data-testid="import-start"
              onClick={() => void flow.start(file, draft, false)}
            >
              {t('imports.start', { rows: sheet.rowCount })}
            </Button>
          </div>
          {trial === null ? null : (
            <section className="import-box">
              <h2>{t('imports.dry.title')}</h2>
              <ResultSums result={trial} />
              {trial.brings === undefined ? null : (
                <p className={trial.brings.critical > 0 ? 'warn-word' : 'dim'}>
                  {t('imports.dry.brings', trial.brings)}
                </p>
              )}
            </section>
          )}
        </aside>
      </div>
      {trial !== null && trial.rejectedTotal > 0 ? <RejectionTable result={trial} /> : null}
    </div>
  );
}
