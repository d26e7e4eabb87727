import type { Suggestion } from '../../app/log-line/use-suggestions.ts';
import { useText } from '../../i18n/text.tsx';

type SuggestionListProps = {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: string | null;
  readonly onTake: (suggestion: Suggestion) => void;
};

/** What completes the mark being typed, under the field, which keeps the focus. */
export function SuggestionList({ id, suggestions, active, onTake }: SuggestionListProps) {
  const t = useText();
  return (
    <div id={id} role="listbox" aria-label={t('command.group.mark')} className="log-suggestions">
      {suggestions.map((suggestion) => (
        <div
          key={suggestion.id}
          id={`${id}-${suggestion.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={suggestion.id === active}
          className="log-suggestion"
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(suggestion);
          }}
        >
          <span className="cut">{suggestion.label}</span>
          <span className="faint cut">{suggestion.detail}</span>
        </div>
      ))}
    </div>
  );
}
