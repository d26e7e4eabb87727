import { useEffect, useEffectEvent } from 'react';
import type { ScreenProps } from '../../app/screen.ts';
import { isImportKind } from '../../../shared/domain/import/kinds.ts';
import { useText } from '../../i18n/text.tsx';
import { ChooseFile } from './choose-file.tsx';
import { FinishedStep } from './finished-step.tsx';
import { useImportStore } from './import-store.ts';
import { givenIn } from './mapping-model.ts';
import { MappingStep } from './mapping-step.tsx';
import { RunningStep, SendingStep } from './running-step.tsx';
import { useImportFlow } from './use-import-flow.ts';
import './imports.css';

/** A workbook becomes places or readiness states: file, columns, trial, import, result, and back if wanted. */
export function ImportScreen({ search }: ScreenProps) {
  const t = useText();
  const { stage, setStage, dropped, drop } = useImportStore();
  const flow = useImportFlow();
  const asked = search.get('kind');
  const kind = asked !== null && isImportKind(asked) ? asked : null;
  const given = givenIn(kind, search);
  // The result of an import for another record is not what was asked for now.
  const settled = JSON.stringify(given?.values);
  const past = stage.step === 'finished' && given !== null && JSON.stringify(stage.draft.given?.values) !== settled;
  useEffect(() => {
    if (past) setStage({ step: 'choose' });
  }, [past, setStage]);
  const take = useEffectEvent((file: File) => {
    drop(null);
    if (stage.step !== 'running') void flow.take(file, null, null);
  });
  useEffect(() => {
    if (dropped !== null) take(dropped);
  }, [dropped]);
  return (
    <div className="import-screen">
      <header className="import-head">
        <h1>{t('imports.title')}</h1>
      </header>
      {stage.step === 'choose' ? (
        <>
          {given === null ? null : <p className="import-given">{t('imports.given', { of: given.of })}</p>}
          <ChooseFile onFile={(file) => void flow.take(file, kind, given)} />
        </>
      ) : null}
      {stage.step === 'sending' ? <SendingStep stage={stage} /> : null}
      {stage.step === 'mapping' ? <MappingStep stage={stage} flow={flow} /> : null}
      {stage.step === 'running' ? <RunningStep stage={stage} /> : null}
      {stage.step === 'finished' ? <FinishedStep stage={stage} /> : null}
    </div>
  );
}
