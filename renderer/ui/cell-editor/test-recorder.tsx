import { App } from 'antd';
import { createElement, useId, useState } from 'react';
import type { TestResult } from '../../../shared/domain/readiness/tested.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { useUndo } from '../undo/use-undo.ts';
import type { CellKey } from './use-set-cells.ts';
import { Button } from '../act/button.tsx';
import '../field/field.css';

/** Recording a test for cells: at once, with a way back. Resolves to whether it was done. */
export function useMarkTested(): (cells: readonly CellKey[], result: TestResult, source: string) => Promise<boolean> {
  const t = useText();
  const { notification } = App.useApp();
  const undo = useUndo();
  const mark = useCommand((client) => client.readiness.markTested);
  return async (cells, result, source) => {
    const done = await mark.run({
      items: [],
      cells: cells.map(({ place, item }) => ({ place, item })),
      result,
      ...(source.trim() !== '' && { source: source.trim() }),
    });
    if (done === null) return false;
    notification.success({
      title: t('test.done', { count: done.changed }),
      description: done.unchanged === 0 ? undefined : t('test.unchanged', { count: done.unchanged }),
      actions: createElement(Button, { size: 'small', onClick: () => void undo(done.commandId) }, t('common.undo')),
      duration: 8,
    });
    return true;
  };
}

type TestRecorderProps = { readonly cells: readonly CellKey[]; readonly onDone: () => void };

/** One line: the name of the drill and what it showed. */
export function TestRecorder({ cells, onDone }: TestRecorderProps) {
  const t = useText();
  const id = useId();
  const [source, setSource] = useState('');
  const mark = useMarkTested();
  const record = async (result: TestResult): Promise<void> => {
    if (await mark(cells, result, source)) onDone();
  };
  return (
    <fieldset className="test-recorder">
      <legend>{t('test.title')}</legend>
      <label htmlFor={id} className="visually-hidden">
        {t('test.source')}
      </label>
      <input
        id={id}
        className="field"
        maxLength={200}
        placeholder={t('test.source')}
        value={source}
        onChange={(event) => setSource(event.target.value)}
        // Enter saves the state everywhere else in this form; a test is only recorded by its own buttons.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <Button needs="readiness.markTested" size="small" onClick={() => void record('passed')}>
        {t('test.passed')}
      </Button>
      <Button needs="readiness.markTested" size="small" onClick={() => void record('failed')}>
        {t('test.failed')}
      </Button>
    </fieldset>
  );
}
