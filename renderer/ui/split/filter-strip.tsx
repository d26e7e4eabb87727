import { useFormat } from '../../i18n/format.ts';
import './split.css';

export type StripChoice<Key extends string> = {
  readonly key: Key;
  readonly label: string;
  readonly count?: number | undefined;
  /** Somebody must act on these. */
  readonly act?: boolean;
};

type FilterStripProps<Key extends string> = {
  readonly label: string;
  readonly choices: readonly StripChoice<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
};

/** Filters with their counts in one line; one is always chosen. */
export function FilterStrip<Key extends string>({ label, choices, chosen, onChoose }: FilterStripProps<Key>) {
  const format = useFormat();
  return (
    <div className="choice-strip" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.key}
          type="button"
          aria-pressed={choice.key === chosen}
          className={`plain-button ${choice.act === true && (choice.count ?? 0) > 0 ? 'strip-act' : ''}`}
          onClick={() => onChoose(choice.key)}
        >
          {choice.label}
          {choice.count === undefined ? null : (
            <>
              {' '}
              <b>{format.number(choice.count)}</b>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
