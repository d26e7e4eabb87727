import { useText } from '../../i18n/text.tsx';
import type { FailureText } from '../../i18n/error-text.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { ReadingChips } from '../log-line/reading-chips.tsx';
import type { LiveReading } from '../log-line/use-reading.ts';

type LineFootProps = {
  readonly reading: LiveReading | null;
  /** Enter records the line. */
  readonly first: boolean;
  readonly pending: boolean;
  readonly problem: FailureText | null;
  readonly onTime: () => void;
};

/** Above the input: what the line would be recorded as, and which key does it. */
export function LineFoot({ reading, first, pending, problem, onTime }: LineFootProps) {
  const t = useText();
  if (reading === null || reading.text === '') return null;
  return (
    <div className="line-foot">
      {problem === null ? null : (
        <p className="line-problem" role="alert">
          <b>{problem.what}</b> {problem.todo}
        </p>
      )}
      <ReadingChips reading={reading} onTime={onTime} />
      <span className="line-text cut">{reading.text}</span>
      <span className="line-key">
        <Kbd>{first ? 'Enter' : 'Ctrl Enter'}</Kbd> {t(pending ? 'command.log.sending' : 'command.log')}
      </span>
    </div>
  );
}
