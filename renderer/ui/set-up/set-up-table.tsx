import { DeleteOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useState, type FormEvent } from 'react';
import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import { useText } from '../../i18n/text.tsx';
import { useUndo } from '../undo/use-undo.ts';
import { SetUpCell, type SetUpColumn, type SetUpValue } from './set-up-cell.tsx';
import { Button } from '../act/button.tsx';
import { Guarded } from '../act/guarded.tsx';
import './set-up.css';

export type SetUpRow = { readonly code: string; readonly values: Readonly<Record<string, SetUpValue>> };

type SetUpTableProps = {
  readonly label: string;
  /** What saving a row comes to. */
  readonly needs: ProcedureName;
  readonly columns: readonly SetUpColumn[];
  readonly rows: readonly SetUpRow[];
  /** What a new row starts with. */
  readonly blank: Readonly<Record<string, SetUpValue>>;
  /** Saves a row, new or known; false when it was refused. */
  readonly onSave: (row: SetUpRow) => Promise<boolean>;
  /** Takes a row off; the id of the command that did, null when it was refused. Without it nothing can be taken off. */
  readonly onRemove?: (code: string) => Promise<string | null>;
};

/** A short list edited in place: Enter or leaving a field saves it, Escape leaves it as it was, the last line adds one. */
export function SetUpTable({ label, needs, columns, rows, blank, onSave, onRemove }: SetUpTableProps) {
  const t = useText();
  const { notification } = App.useApp();
  const undo = useUndo();
  const remove = async (code: string): Promise<void> => {
    const commandId = await onRemove?.(code);
    if (typeof commandId !== 'string') return;
    notification.info({
      title: t('setUp.removed', { code }),
      actions: (
        <Button size="small" onClick={() => void undo(commandId)}>
          {t('common.undo')}
        </Button>
      ),
      duration: 10,
    });
  };
  return (
    <>
      <Guarded needs={needs}>
        <table className="set-up-table" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{t('setUp.code')}</th>
              {columns.map(({ id, title, width }) => (
                <th key={id} scope="col" style={{ width }}>
                  {title}
                </th>
              ))}
              {onRemove === undefined ? null : (
                <th scope="col" className="set-up-last">
                  <span className="visually-hidden">{t('setUp.remove')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">{row.code}</th>
                {columns.map((column) => (
                  <td key={column.id}>
                    <SetUpCell
                      column={column}
                      of={row.code}
                      value={row.values[column.id] ?? ''}
                      onSave={(value) => onSave({ ...row, values: { ...row.values, [column.id]: value } })}
                    />
                  </td>
                ))}
                {onRemove === undefined ? null : (
                  <td>
                    <Button
                      needs={needs}
                      type="text"
                      size="small"
                      icon={<DeleteOutlined />}
                      aria-label={t('setUp.remove.of', { code: row.code })}
                      onClick={() => void remove(row.code)}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Guarded>
      {rows.length === 0 ? <p className="dim">{t('setUp.none')}</p> : null}
      <AddRow
        key={rows.length}
        label={label}
        needs={needs}
        columns={columns}
        rows={rows}
        blank={blank}
        onSave={onSave}
      />
    </>
  );
}

/** One line to add a row: a code that is free, and the fields that must be given. */
function AddRow({ label, needs, columns, rows, blank, onSave }: Omit<SetUpTableProps, 'onRemove'>) {
  const t = useText();
  const [code, setCode] = useState('');
  const [values, setValues] = useState(blank);
  const [problem, setProblem] = useState<'code' | 'taken' | 'needed' | null>(null);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wanted = code.trim();
    const blankField = columns.some(({ id, required }) => required === true && values[id] === '');
    if (wanted === '') return setProblem('code');
    if (rows.some((row) => row.code === wanted)) return setProblem('taken');
    if (blankField) return setProblem('needed');
    await onSave({ code: wanted, values });
    return undefined;
  };
  return (
    <form className="set-up-add" aria-label={t('setUp.add.to', { list: label })} onSubmit={(event) => void add(event)}>
      <label>
        <span>{t('setUp.code')}</span>
        <input
          className="field"
          value={code}
          maxLength={40}
          onChange={(event) => {
            setProblem(null);
            setCode(event.target.value);
          }}
        />
      </label>
      {columns.map((column) => (
        <label key={column.id} className={column.kind === 'yes' ? 'set-up-yes' : undefined}>
          <span>{column.title}</span>
          <SetUpCell
            column={column}
            of=""
            value={values[column.id] ?? ''}
            live
            onSave={(value) => {
              setProblem(null);
              setValues((before) => ({ ...before, [column.id]: value }));
              return Promise.resolve(true);
            }}
          />
        </label>
      ))}
      <Button needs={needs} htmlType="submit">
        {t('setUp.add')}
      </Button>
      {problem === null ? null : (
        <p className="set-up-problem" role="alert">
          {t(`setUp.problem.${problem}`)}
        </p>
      )}
    </form>
  );
}
