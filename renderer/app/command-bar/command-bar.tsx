import { useCallback, useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useOperator } from '../operator.ts';
import { useCommandBar } from './command-store.ts';
import { KeyboardMap } from './keyboard-map.tsx';
import type { Option } from './option.ts';
import { inShownOrder, OptionList, optionElementId } from './option-list.tsx';
import { useGlobalKeys } from './use-global-keys.ts';
import { useInlinePlace } from './use-inline-place.ts';
import { useOptions } from './use-options.ts';
import './command-bar.css';

/** The bar at the bottom: go anywhere and do anything without leaving the keyboard. */
export function CommandBar() {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const { open, text, place, item, setOpen, setText, back, clear, showKeys } = useCommandBar();
  const { options: offered, settled } = useOptions();
  const options = inShownOrder(offered);
  /** Enter was pressed before the core had answered for what is typed: it counts once the answer is there. */
  const [entered, setEntered] = useState(false);
  const [pointed, setPointed] = useState<string | null>(null);
  const active = options.find(({ id }) => id === pointed) ?? options[0] ?? null;
  const takeTyped = useInlinePlace(setText);
  const onType = (typed: string): void => {
    setEntered(false);
    takeTyped(typed);
  };
  const hasOperator = useOperator((state) => state.operator !== null);

  const onBar = useCallback(() => input.current?.focus(), []);
  const onHelp = useCallback(() => showKeys(true), [showKeys]);
  useGlobalKeys({ onBar, onHelp, blocked: !hasOperator });

  const close = (): void => {
    setEntered(false);
    clear();
    input.current?.blur();
  };
  const run = (option: Option, action = option.run): void => {
    setEntered(false);
    setPointed(null);
    if (option.stays !== true && action === option.run) close();
    action();
  };
  const move = (by: number): void => {
    const index = active === null ? -1 : options.indexOf(active);
    setPointed(options.at((index + by + options.length) % Math.max(1, options.length))?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter that ends an input method's composition belongs to the input method.
    if (event.nativeEvent.isComposing) return;
    const wantsAlternative = event.key === 'Tab' && !event.shiftKey && text !== '' && active?.alternative !== undefined;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && open) {
      if (settled && active !== null) run(active);
      else setEntered(true);
    } else if (wantsAlternative) run(active, active.alternative);
    else if (event.key === 'Escape') {
      if (!back()) close();
    } else if (event.key === 'Backspace' && text === '' && (place !== null || item !== null)) back();
    else return;
    event.preventDefault();
  };
  const runEntered = useEffectEvent(() => {
    if (active !== null) run(active);
  });
  const ready = entered && open && settled && active !== null;
  useEffect(() => {
    if (!ready) return;
    // After this render is on screen, so that what runs is what the list shows.
    const frame = requestAnimationFrame(() => runEntered());
    return () => cancelAnimationFrame(frame);
  }, [ready]);
  const placeholder =
    item !== null ? 'command.placeholder.status' : place !== null ? 'command.placeholder.item' : 'command.placeholder';

  return (
    <footer className="command-bar" aria-label={t('command.label')}>
      {open ? (
        <OptionList id={listId} options={options} active={active?.id ?? null} onPoint={setPointed} onRun={run} />
      ) : null}
      <Kbd>/</Kbd>
      <Chips />
      <input
        ref={input}
        className="command-input"
        role="combobox"
        aria-label={t('command.label')}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && active !== null ? optionElementId(listId, active.id) : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={t(placeholder)}
        value={text}
        onChange={({ target }) => {
          setPointed(null);
          onType(target.value);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {open && active?.alternative !== undefined && text !== '' ? (
        <span className="command-hint">{t('command.hint.place')}</span>
      ) : null}
      <button type="button" className="plain-button" aria-label={t('command.action.keys')} onClick={onHelp}>
        <Kbd>?</Kbd>
      </button>
      <KeyboardMap />
    </footer>
  );
}

/** What has been chosen so far. */
function Chips() {
  const name = useName();
  const { place, item } = useCommandBar();
  return (
    <>
      {place === null ? null : <span className="command-chip">@{name(place)}</span>}
      {item === null ? null : <span className="command-chip">#{item.name}</span>}
    </>
  );
}
