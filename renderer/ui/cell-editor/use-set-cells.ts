import { App, Button } from 'antd';
import { createElement, useCallback, useRef } from 'react';
import { OVERRIDE_DEFAULT_MS } from '../../../shared/domain/readiness/decide-set.ts';
import { useCommand } from '../../app/use-command.ts';
import { failureText } from '../../i18n/error-text.ts';
import { useText } from '../../i18n/text.tsx';
import { toBase64 } from '../files/base64.ts';
import { useUndo } from '../undo/use-undo.ts';
import type { CellChange } from './draft.ts';
import { useCore } from '../../app/core-context.tsx';
import { useOperator } from '../../app/operator.ts';

export type CellKey = { readonly place: string; readonly item: string };

/** Largest piece of evidence, in bytes: what the contract takes in base64. */
export const EVIDENCE_BYTES = 10_000_000;

/** Why more is claimed than a rule says; null when whoever was asked gave none. */
export type AskReason = () => Promise<string | null>;

const overrideFor = (reason: string) => ({ reason, until: Date.now() + OVERRIDE_DEFAULT_MS });

type SetCells = {
  /**
   * Records one change for one or many cells; true when it was done. Many cells are one command and undone as one. Evidence speaks for
   * itself; whoever claims more than a rule says without any is asked for the reason.
   */
  readonly set: (
    cells: readonly CellKey[],
    change: CellChange,
    files: readonly File[],
    ask: AskReason,
  ) => Promise<boolean>;
  readonly pending: boolean;
};

/** Recording readiness: at once, with a way back; evidence goes after the state it proves. */
export function useSetCells(): SetCells {
  const asked = useRef(false);
  const answers = (code: string): boolean => (asked.current = code === 'REASON_NEEDED');
  const one = useCommand((client) => client.readiness.set, { answers });
  const many = useCommand((client) => client.readiness.setMany, { answers });
  const attach = useAttach();
  const undo = useUndo();
  const { notification } = App.useApp();
  const t = useText();

  const set = useCallback(
    async (cells: readonly CellKey[], given: CellChange, files: readonly File[], ask: AskReason): Promise<boolean> => {
      const [first] = cells;
      if (first === undefined) return false;
      const [proof] = files;
      const change =
        proof === undefined ? given : { override: overrideFor(t('override.evidence', { name: proof.name })), ...given };
      const withReason = async <T>(send: (change: CellChange & { askReason: true }) => Promise<T | null>) => {
        asked.current = false;
        const done = await send({ ...change, askReason: true });
        if (done !== null || !asked.current) return done;
        const reason = await ask();
        return reason === null ? null : send({ ...change, askReason: true, override: overrideFor(reason) });
      };
      if (cells.length === 1) {
        const done = await withReason((sent) => one.run({ ...first, ...sent }));
        if (done === null) return false;
        for (const file of files) await attach(first, file);
        return true;
      }
      const done = await withReason((sent) =>
        many.run({ cells: cells.map(({ place, item }) => ({ place, item })), ...sent }),
      );
      if (done === null) return false;
      const status = t(`status.${change.status}`);
      notification.success({
        title: t('readiness.done.set', { status, count: done.changed }),
        description: done.unchanged === 0 ? undefined : t('readiness.done.unchanged', { count: done.unchanged }),
        actions: createElement(Button, { size: 'small', onClick: () => undo(done.commandId) }, t('common.undo')),
        duration: 8,
      });
      return true;
    },
    [one, many, attach, undo, notification, t],
  );
  return { set, pending: one.pending || many.pending };
}

/** Adds one file as evidence. A refusal is shown with what was kept: the state it belongs to is saved by then. */
export function useAttach(): (cell: CellKey, file: File) => Promise<boolean> {
  const { client } = useCore();
  const { notification } = App.useApp();
  const t = useText();
  return useCallback(
    async (cell, file) => {
      try {
        const base64 = toBase64(new Uint8Array(await file.arrayBuffer()));
        const { operator } = useOperator.getState();
        await client.readiness.attach({
          ...cell,
          name: file.name === '' ? 'evidence' : file.name,
          mime: file.type === '' ? 'application/octet-stream' : file.type,
          base64,
          commandId: crypto.randomUUID(),
          ...(operator === null ? {} : { operator }),
        });
        return true;
      } catch (error) {
        const { what, todo } = failureText(error, t);
        notification.error({
          title: t('readiness.editor.partly', { name: file.name, reason: what }),
          description: todo,
          duration: 12,
        });
        return false;
      }
    },
    [client, notification, t],
  );
}
