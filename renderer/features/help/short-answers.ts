import { useUndoDialog } from '../../app/undo/undo-store.ts';
import { usePaper } from '../../app/paper/paper-store.ts';
import { navigate } from '../../app/router/router.tsx';
import type { MessageId } from '../../i18n/messages.ts';

export type ShortAnswer = {
  readonly id: string;
  readonly text: MessageId;
  /** What it is asked with, in lower case, in both languages. */
  readonly words: readonly string[];
  readonly open: () => void;
};

/** What people look for beside the ten tasks: one sentence, and the way there. */
const SHORT_ANSWERS: readonly ShortAnswer[] = [
  {
    id: 'undo',
    text: 'help.short.undo',
    words: ['撤销', '撤回', '恢复', 'undo', 'take back', 'revert'],
    open: () => useUndoDialog.getState().setOpen(true),
  },
  {
    id: 'paper',
    text: 'help.short.paper',
    words: ['纸', '打印', 'paper', 'print'],
    open: () => usePaper.getState().setOpen(true),
  },
  {
    id: 'backup',
    text: 'help.short.backup',
    words: ['备份', '恢复', 'backup', 'restore'],
    open: () => navigate('/settings'),
  },
  {
    id: 'danger',
    text: 'help.short.danger',
    words: ['隐患', 'danger', 'hazard'],
    open: () => navigate('/readiness/dangers'),
  },
  {
    id: 'drill',
    text: 'help.short.drill',
    words: ['演练', '演习', 'drill', 'exercise'],
    open: () => navigate('/drills'),
  },
];

/** The answers to `text`: one of its words begins so, or is in what was typed. None for an empty text. */
export function shortAnswers(text: string): readonly ShortAnswer[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  return SHORT_ANSWERS.filter(({ words }) => words.some((word) => word.startsWith(wanted) || wanted.includes(word)));
}
