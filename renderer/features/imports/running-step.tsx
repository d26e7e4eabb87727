import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useText } from '../../i18n/text.tsx';
import { fileSize } from '../../ui/files/file-size.ts';
import { useImportStore, type Stage } from './import-store.ts';
import { Button } from '../../ui/act/button.tsx';

/** A file on its way to the core. */
export function SendingStep({ stage }: { readonly stage: Extract<Stage, { step: 'sending' }> }) {
  const t = useText();
  return (
    <div className="import-running" role="status">
      <strong>{stage.fileName}</strong>
      <Progress percent={stage.total === 0 ? 100 : Math.floor((stage.sent / stage.total) * 100)} />
      <span className="dim">
        {stage.sent < stage.total
          ? t('imports.sending', { done: fileSize(stage.sent), total: fileSize(stage.total) })
          : t('imports.inspecting')}
      </span>
      <Button onClick={() => stage.stop.abort()}>{t('imports.cancel')}</Button>
    </div>
  );
}

/** An import at work, with counts and a way to stop it that leaves nothing behind. */
export function RunningStep({ stage }: { readonly stage: Extract<Stage, { step: 'running' }> }) {
  const t = useText();
  const { client, query } = useCore();
  const setStage = useImportStore((state) => state.setStage);
  const [stopping, setStopping] = useState(false);
  const { file, draft, trial } = stage;
  const { data: job } = useQuery(query.imports.job.queryOptions({ input: { job: stage.job }, staleTime: 0 }));
  useEffect(() => {
    if (job === undefined || job.state === 'reading' || job.state === 'applying') return;
    if (trial && job.state === 'done') setStage({ step: 'mapping', file, draft, trial: job.result });
    else if (trial && job.state === 'cancelled') setStage({ step: 'mapping', file, draft, trial: null });
    else setStage({ step: 'finished', file, draft, job, undone: null });
  }, [job, trial, file, draft, setStage]);
  const read = job?.read ?? 0;
  const total = job?.total ?? null;
  const counts =
    total === null
      ? t('imports.running.countsOpen', { read, rejected: job?.rejected ?? 0 })
      : t('imports.running.counts', { read, total, rejected: job?.rejected ?? 0 });
  return (
    <div className="import-running" role="status">
      <strong>{file.fileName}</strong>
      <Progress
        percent={total === null || total === 0 ? 0 : Math.floor((read / total) * 100)}
        status={job?.state === 'applying' ? 'active' : 'normal'}
      />
      <span className="dim">
        {t(job?.state === 'applying' ? 'imports.running.applying' : 'imports.running.reading')} · {counts}
      </span>
      <Button
        needs="imports.cancel"
        loading={stopping}
        data-testid="import-cancel"
        onClick={() => {
          setStopping(true);
          void client.imports.cancel({ job: stage.job }).catch(() => setStopping(false));
        }}
      >
        {t(stopping ? 'imports.running.cancelling' : 'imports.cancel')}
      </Button>
    </div>
  );
}
