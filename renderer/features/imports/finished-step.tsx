import { App, Result } from 'antd';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { failureText } from '../../i18n/error-text.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { saveFile, WORKBOOK_MIME } from '../../ui/files/save-file.ts';
import { definitionOf } from '../../../shared/domain/import/kinds.ts';
import { kindLabel } from './field-label.ts';
import { useImportStore, type Stage } from './import-store.ts';
import { NextSteps } from './next-steps.tsx';
import { RejectionTable } from './rejection-table.tsx';
import { ResultSums } from './result-sums.tsx';
import { Button } from '../../ui/act/button.tsx';

/** What an import did, what it refused and why, and the way back. */
export function FinishedStep({ stage }: { readonly stage: Extract<Stage, { step: 'finished' }> }) {
  const t = useText();
  const language = useLanguage();
  const { client } = useCore();
  const { notification } = App.useApp();
  const setStage = useImportStore((state) => state.setStage);
  const undo = useCommand((calls) => calls.changes.undo);
  const { job, file, draft } = stage;
  const { result, commandId } = job;
  const back = (
    <Button onClick={() => setStage({ step: 'mapping', file, draft, trial: null })}>{t('imports.result.back')}</Button>
  );
  const again = <Button onClick={() => setStage({ step: 'choose' })}>{t('imports.again')}</Button>;
  const saveRejected = async (): Promise<void> => {
    try {
      const book = await client.imports.rejectedWorkbook({ job: job.job, lang: language });
      saveFile(book.fileName, book.base64, WORKBOOK_MIME);
    } catch (error) {
      const { what, todo } = failureText(error, t);
      notification.error({ title: what, description: todo });
    }
  };
  const takeBack = async (): Promise<void> => {
    const done = commandId === null ? null : await undo.run({ target: commandId });
    if (done === null) return;
    const kept = done.kept === 0 ? '' : ` · ${t('imports.result.undone.kept', { kept: done.kept })}`;
    const { created = 0, updated = 0 } = result ?? {};
    const what = t('imports.result.undone.what', { created, updated });
    setStage({ ...stage, undone: `${t('imports.result.undone', { restored: done.restored })} · ${what}${kept}` });
  };
  if (job.state === 'cancelled') {
    return (
      <Result
        status="info"
        title={t('imports.cancelled.title')}
        subTitle={t('imports.cancelled.text')}
        extra={[back, again]}
      />
    );
  }
  if (job.state === 'refused' || result === null) {
    const { code = 'REFUSED', message = '', details = {} } = job.error ?? {};
    const reason = failureText(new AppError(code, message, details), t);
    return (
      <div className="import-finished">
        <Result
          status="warning"
          title={t('imports.refused.title')}
          subTitle={t('imports.refused.text', { reason: `${reason.what}. ${reason.todo}` })}
          extra={[back, again]}
        />
        {result === null || result.rejectedTotal === 0 ? null : <RejectionTable result={result} />}
      </div>
    );
  }
  return (
    <div className="import-finished">
      <div className="import-bar">
        <h2>{t('imports.result.title')}</h2>
        <span className="dim cut">{job.fileName}</span>
        <span className="import-gap" />
        {result.rejectedTotal > 0 ? (
          <Button needs="imports.rejectedWorkbook" onClick={() => void saveRejected()}>
            {t('imports.rejections.save')}
          </Button>
        ) : null}
        {commandId === null || stage.undone !== null ? null : (
          <Button needs="changes.undo" loading={undo.pending} data-testid="import-undo" onClick={() => void takeBack()}>
            {t('imports.result.undo')}
          </Button>
        )}
        {back}
        {again}
        <Button type="primary" onClick={() => navigate(definitionOf(job.kind).screen, {}, draft.given?.values ?? {})}>
          {t('imports.result.open', { what: kindLabel(job.kind, language) })}
        </Button>
      </div>
      {stage.undone === null ? null : (
        <p className="import-undone" role="status">
          {stage.undone}
        </p>
      )}
      <ResultSums result={result} />
      {job.kind === 'places' && stage.undone === null ? <NextSteps /> : null}
      {result.rejectedTotal > 0 ? (
        <RejectionTable result={result} />
      ) : (
        <p className="faint">{t('imports.rejections.none')}</p>
      )}
    </div>
  );
}
