import { App } from 'antd';
import { useRef } from 'react';
import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/act/button.tsx';

type Props = { readonly onOpened: (form: string) => void; readonly onRead: (drill: string) => void };

/** The two files of an evaluation away from here: a form to be filled in, and the signed one that comes back. */
export function EvaluationFiles({ onOpened, onRead }: Props) {
  const t = useText();
  const format = useFormat();
  const { message } = App.useApp();
  const open = useCommand((client) => client.drills.openForm);
  const read = useCommand((client) => client.drills.readEvaluation);
  const openFile = async (file: File): Promise<void> => {
    const opened = await open.run({ file: await file.text() });
    if (opened !== null) onOpened(opened.form);
  };
  const readFile = async (file: File): Promise<void> => {
    const done = await read.run({ file: await file.text() });
    if (done === null) return;
    if (done.already === null)
      message.success(
        t('evaluate.read.done', {
          evaluator: done.evaluator,
          ratings: done.ratings,
          observations: done.observations,
        }),
      );
    else message.info(t('evaluate.read.already', { at: format.dateTime(done.already) }));
    onRead(done.drill);
  };
  return (
    <>
      <FileButton needs="drills.openForm" text={t('evaluate.form.open')} pending={open.pending} onFile={openFile} />
      <FileButton needs="drills.readEvaluation" text={t('evaluate.read')} pending={read.pending} onFile={readFile} />
    </>
  );
}

type FileButtonProps = {
  readonly needs: ProcedureName;
  readonly text: string;
  readonly pending: boolean;
  readonly onFile: (file: File) => Promise<void>;
};

function FileButton({ needs, text, pending, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button needs={needs} loading={pending} onClick={() => input.current?.click()}>
        {text}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={text}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) void onFile(file);
        }}
      />
    </>
  );
}
