import { OUTCOME_WORDS } from '../../../shared/domain/drills/aar-words.ts';
import type { TimingOutcome } from '../../../shared/domain/drills/timing.ts';
import { useLanguage } from '../../i18n/text.tsx';
import './timing-list.css';

/** Shapes as everywhere: kept, someone must look at it, not known yet, of no account. */
const SHAPE: Readonly<Record<TimingOutcome, string>> = {
  'in-time': '●',
  late: '▲',
  missed: '▲',
  open: '◌',
  done: '○',
  'not-done': '◌',
  skipped: '–',
  withdrawn: '–',
};

/** How something that was timed stands beside its target. */
export function OutcomeMark({ outcome }: { readonly outcome: TimingOutcome }) {
  const lang = useLanguage();
  return (
    <span className={`outcome outcome-${outcome}`}>
      <span aria-hidden="true">{SHAPE[outcome]}</span> {OUTCOME_WORDS[lang][outcome]}
    </span>
  );
}
