import { App } from 'antd';
import type { ReadinessStatus } from '../../../../shared/domain/readiness/status.ts';
import { useText } from '../../../i18n/text.tsx';
import { useAskReason } from '../../../ui/cell-editor/use-ask-reason.ts';
import { useSetCells, type CellKey } from '../../../ui/cell-editor/use-set-cells.ts';

/** From this many cells on a person is asked once; fewer are set at once and can be undone. */
const ASK_FROM = 21;
/** What one command of the contract takes. */
const MOST = 20_000;

export type Bulk = {
  /** Whether to go on; says what will change in numbers when it asks. */
  readonly confirm: (cells: readonly CellKey[], status: ReadinessStatus) => Promise<boolean>;
  readonly setStatus: (cells: readonly CellKey[], status: ReadinessStatus) => Promise<boolean>;
};

/** Setting many cells: numbers first, one question, one command. */
export function useBulk(): Bulk {
  const { modal, notification } = App.useApp();
  const { set } = useSetCells();
  const ask = useAskReason();
  const t = useText();
  const confirm = async (cells: readonly CellKey[], status: ReadinessStatus): Promise<boolean> => {
    const count = cells.length;
    if (count === 0) {
      notification.info({ title: t('readiness.bulk.none') });
      return false;
    }
    if (count > MOST) {
      notification.warning({ title: t('readiness.bulk.tooMany', { max: MOST, count }) });
      return false;
    }
    if (count < ASK_FROM) return true;
    return modal.confirm({
      title: t('readiness.bulk.ask', { count, status: t(`status.${status}`) }),
      content: t('readiness.bulk.askText', {
        places: new Set(cells.map((cell) => cell.place)).size,
        items: new Set(cells.map((cell) => cell.item)).size,
      }),
      okText: t('readiness.bulk.confirm', { count }),
    });
  };
  return {
    confirm,
    setStatus: async (cells, status) => {
      if (!(await confirm(cells, status))) return false;
      const observedAt = Date.now();
      return set(cells, { status, observedAt }, [], ask);
    },
  };
}
