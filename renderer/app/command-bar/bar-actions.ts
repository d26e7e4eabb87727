import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { usePaper } from '../paper/paper-store.ts';
import { navigate } from '../router/router.tsx';
import { useUndoDialog } from '../undo/undo-store.ts';

/** Something that the bar does from any screen, found by its name in either language and by `words` (lower case, initials). */
export type BarAction = {
  readonly id: string;
  readonly label: MessageId;
  readonly words: readonly string[];
  /** What it comes to, where not everybody may. */
  readonly needs?: ProcedureName;
  readonly run: () => void;
};

/** What capabilities offer in the bar, in the order they are shown. Adding a line here is all it takes. */
export const BAR_ACTIONS: readonly BarAction[] = [
  {
    id: 'briefing',
    label: 'briefing.action',
    needs: 'briefing.make',
    // Words of its own as well: "briefing" alone opens the screen of that name, which comes before actions.
    words: [
      'briefing',
      'today',
      'pdf',
      'morning briefing',
      'make the morning briefing',
      'hb',
      'jrhb',
      'zchb',
      'cb',
      '汇报',
      '今日',
      '早晨汇报',
      '做早晨汇报',
      '晨报',
    ],
    run: () => navigate('/briefing', {}, { make: 'pdf' }),
  },
  {
    id: 'paper',
    label: 'paper.action',
    words: ['paper', 'print', 'fallback', 'contacts', 'playbooks', 'dy', 'zmby', '打印', '纸面'],
    run: () => usePaper.getState().setOpen(true),
  },
  {
    id: 'undo',
    label: 'undo.action',
    words: ['undo', 'take back', 'revert', 'restore', 'cx', '撤销', '撤回', '恢复', '还原'],
    run: () => useUndoDialog.getState().setOpen(true),
  },
  {
    id: 'danger',
    label: 'dangers.report',
    needs: 'dangers.report',
    words: ['danger', 'hidden danger', 'report', 'yh', 'bgyh', '隐患', '报告'],
    run: () => navigate('/readiness/dangers', {}, { report: '' }),
  },
  {
    id: 'complaint',
    label: 'complaints.add',
    needs: 'complaints.add',
    words: ['complaint', 'ts', 'djts', '投诉', '登记'],
    run: () => navigate('/incidents/complaints', {}, { add: '' }),
  },
  {
    id: 'significant',
    label: 'command.action.significant',
    words: ['significant', 'zysx', '重要事项'],
    run: () => navigate('/incidents/log', {}, { view: 'significant' }),
  },
];
