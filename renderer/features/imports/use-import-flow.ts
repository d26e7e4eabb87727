import { App } from 'antd';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { failureText } from '../../i18n/error-text.ts';
import { useText } from '../../i18n/text.tsx';
import type { ImportKind } from '../../../shared/domain/import/kinds.ts';
import { refusedFile } from './refused-file.ts';
import { useImportStore, type Inspected } from './import-store.ts';
import { draftFrom, optionsOf, type Draft, type Given } from './mapping-model.ts';
import { uploadFile } from './upload-file.ts';

export type ImportFlow = {
  readonly take: (file: File, kind: ImportKind | null, given: Given | null) => Promise<void>;
  /** Looks at the file again as another kind or another sheet. */
  readonly look: (upload: string, kind: ImportKind, sheet: string | null, given: Given | null) => Promise<void>;
  readonly start: (file: Inspected, draft: Draft, trial: boolean) => Promise<void>;
};

/** The way of a file into the store: sent, looked at, tried, imported. Failures are said and leave everything as it was. */
export function useImportFlow(): ImportFlow {
  const { client } = useCore();
  const { notification } = App.useApp();
  const t = useText();
  const setStage = useImportStore((state) => state.setStage);
  const begin = useCommand((calls) => calls.imports.start);
  const fail = (error: unknown): void => {
    const { what, todo } = failureText(error, t);
    notification.error({ title: what, description: todo, duration: 15 });
  };

  const inspect = async (
    upload: string,
    kind: ImportKind | null,
    sheet: string | null,
    given: Given | null,
  ): Promise<void> => {
    const seen = await client.imports.inspect({
      upload,
      ...(kind !== null && { kind }),
      ...(sheet !== null && { sheet }),
    });
    const chosen = seen.sheets.find((one) => one.name === sheet) ?? seen.sheets[0];
    const headers = Object.entries(seen.guess).map(([field, { header }]) => [field, header] as const);
    const confidence = Object.entries(seen.guess).map(([field, guess]) => [field, guess.confidence] as const);
    setStage({
      step: 'mapping',
      file: {
        upload,
        fileName: seen.fileName,
        format: seen.format,
        encoding: seen.encoding,
        sheets: seen.sheets,
        confidence: Object.fromEntries(confidence),
      },
      draft: draftFrom(seen.kind, chosen?.name ?? null, Object.fromEntries(headers), chosen?.headers ?? [], {}, given),
      trial: null,
    });
  };

  const take = async (file: File, kind: ImportKind | null, given: Given | null): Promise<void> => {
    const refused = refusedFile(file, t);
    if (refused !== null) {
      notification.warning({ title: refused, duration: 12 });
      return;
    }
    const stop = new AbortController();
    const sending = (sent: number): void =>
      setStage({ step: 'sending', fileName: file.name, sent, total: file.size, stop });
    sending(0);
    try {
      const upload = await uploadFile(file, (piece) => client.imports.upload(piece), sending, stop.signal);
      await inspect(upload, kind, null, given);
    } catch (error) {
      setStage({ step: 'choose' });
      if (!stop.signal.aborted) fail(error);
    }
  };

  return {
    take,
    look: async (upload, kind, sheet, given) => inspect(upload, kind, sheet, given).catch(fail),
    start: async (file, draft, trial) => {
      const started = await begin.run({ upload: file.upload, options: optionsOf(draft, trial) });
      if (started !== null) setStage({ step: 'running', file, draft, job: started.job, trial });
    },
  };
}
