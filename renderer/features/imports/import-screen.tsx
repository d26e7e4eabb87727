import { useEffect, useEffectEvent } from 'react';
import type { ScreenProps } from '../../app/screen.ts';
import { isImportKind } from '../../../shared/domain/import/kinds.ts';
import { useText } from '../../i18n/text.tsx';
import { ChooseFile } from './choose-file.tsx';
import { FinishedStep } from './finished-step.tsx';
import { useImportStore } from './import-store.ts';
import { MappingStep } from './mapping-step.tsx';
import { RunningStep, SendingStep } from './running-step.tsx';
import { useImportFlow } from './use-import-flow.ts';
import './imports.css';

/** A workbook becomes places or readiness states: file, columns, trial, import, result, and back if wanted. */
export function ImportScreen({ search }: ScreenProps) {
  const t = useText();
  const { stage, dropped, drop } = useImportStore();
  const flow = useImportFlow();
  const asked = search.get('kind');
  const kind = asked !== null && isImportKind(asked) ? asked : null;
  const take = useEffectEvent((file: File) => {
    drop(null);
    if (stage.step !== 'running') void flow.take(file, null);
  });
  useEffect(() => {
    if (dropped !== null) take(dropped);
  }, [dropped]);
  return (
    <div className="import-screen">
      <header className="import-head">
        <h1>{t('imports.title')}</h1>
      </header>
      {stage.step === 'choose' ? <ChooseFile onFile={(file) => void flow.take(file, kind)} /> : null}
      {stage.step === 'sending' ? <SendingStep stage={stage} /> : null}
      {stage.step === 'mapping' ? <MappingStep stage={stage} flow={flow} /> : null}
      {stage.step === 'running' ? <RunningStep stage={stage} /> : null}
      {stage.step === 'finished' ? <FinishedStep stage={stage} /> : null}
    </div>
  );
}
