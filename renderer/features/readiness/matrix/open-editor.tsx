import { useQuery } from '@tanstack/react-query';
import type { ReadinessStatus } from '../../../../shared/domain/readiness/status.ts';
import { useCore } from '../../../app/core-context.tsx';
import { Link } from '../../../app/router/router.tsx';
import { useText } from '../../../i18n/text.tsx';
import { CellEditor } from '../../../ui/cell-editor/cell-editor.tsx';
import type { CellKey } from '../../../ui/cell-editor/use-set-cells.ts';

export type EditorTarget = {
  readonly cells: readonly CellKey[];
  readonly title: string;
  readonly detail: string;
  readonly near: DOMRect | null;
  readonly files: readonly File[];
};

type OpenEditorProps = {
  readonly target: EditorTarget;
  readonly confirm: (cells: readonly CellKey[], status: ReadinessStatus) => Promise<boolean>;
  readonly onClose: (saved: boolean) => void;
};

/** The editor over the matrix, once the facts of its cell are there. */
export function OpenEditor({ target, confirm, onClose }: OpenEditorProps) {
  const t = useText();
  const { query } = useCore();
  const [first] = target.cells;
  const single = target.cells.length === 1 ? first : undefined;
  const facts = useQuery({
    ...query.readiness.cell.queryOptions({ input: single ?? { place: '-', item: '-' } }),
    enabled: single !== undefined,
    // What was read when the cell was open last may be older than the key that was just pressed.
    staleTime: 0,
  });
  if (single !== undefined && (facts.data === undefined || !facts.isFetchedAfterMount)) return null;
  return (
    <CellEditor
      cells={target.cells}
      cell={facts.data?.cell ?? null}
      title={target.title}
      detail={target.detail}
      near={target.near}
      files={target.files}
      {...(single === undefined && {
        confirm: async (_count, draft) => draft.status !== null && confirm(target.cells, draft.status),
      })}
      onClose={onClose}
    >
      {single === undefined ? null : (
        <p className="cell-links">
          <Link to="/places/:code" params={{ code: single.place }}>
            {t('readiness.editor.open')}
          </Link>
          <Link to="/readiness/item/:code" params={{ code: single.item }}>
            {t('readiness.editor.openItem')}
          </Link>
        </p>
      )}
    </CellEditor>
  );
}
