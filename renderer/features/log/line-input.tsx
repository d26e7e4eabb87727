import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { useLineField } from '../../app/log-line/use-line-field.ts';
import { useSuggestions } from '../../app/log-line/use-suggestions.ts';
import { SuggestionList } from './suggestion-list.tsx';

type LineInputProps = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onEnter: () => void;
  readonly onEscape?: () => void;
};

/** A field for a line of the log: `@`, `#` and `!` are completed while they are typed; Tab or Enter takes the first. */
export function LineInput({ field, label, placeholder, value, onChange, onEnter, onEscape }: LineInputProps) {
  const id = useId();
  const [focused, setFocused] = useState(false);
  const [pointed, setPointed] = useState<string | null>(null);
  const { caret, setCaret, complete } = useLineField(field, value, onChange);
  const suggestions = useSuggestions(value, caret, focused);
  const chosen = suggestions.find((one) => one.id === pointed) ?? null;
  const move = (by: number): void => {
    const at = suggestions.findIndex((one) => one.id === pointed);
    setPointed(suggestions.at((at + by + suggestions.length) % Math.max(1, suggestions.length))?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const [first] = suggestions;
    if (event.key === 'ArrowDown' && first !== undefined) move(1);
    else if (event.key === 'ArrowUp' && first !== undefined) move(-1);
    else if (event.key === 'Tab' && !event.shiftKey && first !== undefined) complete(chosen ?? first);
    else if (event.key === 'Enter') {
      if (chosen === null) onEnter();
      else complete(chosen);
    } else if (event.key === 'Escape' && onEscape !== undefined) onEscape();
    else return;
    event.preventDefault();
  };
  return (
    <span className="log-line-field">
      <input
        ref={field}
        className="field"
        role="combobox"
        aria-label={label}
        aria-expanded={suggestions.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={chosen === null ? undefined : `${id}-${chosen.id}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={4000}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => {
          setPointed(null);
          onChange(target.value);
          setCaret(target.selectionStart ?? target.value.length);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? currentTarget.value.length)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
      />
      {suggestions.length === 0 ? null : (
        <SuggestionList id={id} suggestions={suggestions} active={chosen?.id ?? null} onTake={complete} />
      )}
    </span>
  );
}
