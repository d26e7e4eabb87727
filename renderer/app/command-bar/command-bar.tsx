import { useCallback, useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { LoggedNote } from '../log-line/logged-note.tsx';
import { useLineField } from '../log-line/use-line-field.ts';
import type { LiveReading } from '../log-line/use-reading.ts';
import { entryInputOf, useSendLine } from '../log-line/use-send-line.ts';
import { useOperator } from '../operator.ts';
import { chosenFirst } from './bar-order.ts';
import { useCommandBar } from './command-store.ts';
import { KeyboardMap } from './keyboard-map.tsx';
import { LineFoot } from './line-foot.tsx';
import { isRefused, type Option } from './option.ts';
import { OptionList, optionElementId } from './option-list.tsx';
import { useBarFocus } from './use-bar-focus.ts';
import { useGlobalKeys } from './use-global-keys.ts';
import { useLeftDraft } from './use-left-draft.ts';
import { useOptions } from './use-options.ts';
import './command-bar.css';

/** The bar at the bottom: log what happened, go anywhere and do anything without leaving the keyboard or the screen. */
export function CommandBar() {
  const t = useText();
  const bar = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const { open, text, place, item, asked, setOpen, setText, back, clear, showKeys } = useCommandBar();
  const { caret, setCaret, complete, editTime } = useLineField(input, text, setText);
  const { take, note, giveBack } = useBarFocus(bar, input);
  const { send, pending, problem, forgetProblem } = useSendLine();
  /** Enter was pressed before the core had answered for what is typed: it counts once the answer is there. */
  const [entered, setEntered] = useState<'first' | 'log' | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  /** What stood in the bar when it was opened: a draft that Escape left there goes with the next Escape. */
  const [found, setFound] = useState('');
  const { left, noteLeft } = useLeftDraft(clear);
  const hasOperator = useOperator((state) => state.operator !== null);

  const close = useCallback((): void => {
    setEntered(null);
    setPointed(null);
    clear();
    giveBack();
  }, [clear, giveBack]);
  const sending = useRef(false);
  const onLog = useCallback(
    (reading: LiveReading): void => {
      if (sending.current) return;
      sending.current = true;
      const { text: sent } = useCommandBar.getState();
      void send(entryInputOf(reading)).then((entry) => {
        sending.current = false;
        // What was typed meanwhile is the next line.
        if (entry !== null && useCommandBar.getState().text === sent) close();
      });
    },
    [send, close],
  );
  const { options, settled, reading, log, lead } = useOptions({ caret, onLog, onComplete: complete });
  const active = options.find(({ id }) => id === pointed) ?? chosenFirst(options, text);
  const mark = active?.group === 'mark' ? active : options.find(({ group }) => group === 'mark');

  const onHelp = useCallback(() => showKeys(true), [showKeys]);
  const [askedBefore] = useState(asked);
  useEffect(() => {
    if (asked > askedBefore) take();
  }, [asked, askedBefore, take]);
  useGlobalKeys({ onBar: take, onHelp, blocked: !hasOperator });

  const onType = (typed: string): void => {
    // Not while the focus is elsewhere: undo of the browser may put text back into a field that nobody is in.
    if (document.activeElement === input.current) setOpen(true);
    setEntered(null);
    setPointed(null);
    forgetProblem();
    setText(typed);
  };
  const run = (option: Option, action = option.run): void => {
    setEntered(null);
    if (isRefused(option)) return;
    setPointed(null);
    if (option.stays !== true && action === option.run) close();
    action();
  };
  const move = (by: number): void => {
    const index = active === null ? -1 : options.indexOf(active);
    setPointed(options.at((index + by + options.length) % Math.max(1, options.length))?.id ?? null);
  };
  const enter = (what: 'first' | 'log'): void => {
    const option = what === 'log' ? log : active;
    if (!settled) setEntered(what);
    else if (option !== null) run(option);
  };
  const leave = (): void => {
    // A line is kept; a word that was looked for is not one, whether or not anything was found.
    const isDraft = log !== null && active === log && text !== found;
    if (!isDraft) return back() ? undefined : close();
    giveBack();
    return noteLeft();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter that ends an input method's composition belongs to the input method.
    if (event.nativeEvent.isComposing) return;
    const tab = event.key === 'Tab' && !event.shiftKey && text !== '';
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && open) enter(event.ctrlKey || event.metaKey ? 'log' : 'first');
    else if (tab && mark !== undefined) run(mark);
    else if (tab && active?.alternative !== undefined) run(active, active.alternative);
    else if (event.key === 'Escape') leave();
    else if (event.key === 'Backspace' && text === '' && (place !== null || item !== null)) back();
    else return;
    event.preventDefault();
    // A dialog under the bar must not take Escape for its own.
    event.stopPropagation();
  };
  const runEntered = useEffectEvent(() => {
    const option = entered === 'log' ? log : active;
    if (option !== null) run(option);
  });
  const ready = entered !== null && open && settled && (entered === 'log' ? log : active) !== null;
  useEffect(() => {
    if (!ready) return;
    // After this render is on screen, so that what runs is what the list shows.
    const frame = requestAnimationFrame(() => runEntered());
    return () => cancelAnimationFrame(frame);
  }, [ready]);
  const placeholder =
    item !== null ? 'command.placeholder.status' : place !== null ? 'command.placeholder.item' : 'command.placeholder';
  const foot = (
    <LineFoot reading={reading} first={active === log} pending={pending} problem={problem} onTime={editTime} />
  );

  return (
    <footer ref={bar} className={`command-bar${open ? ' command-open' : ''}`} aria-label={t('command.label')}>
      {open ? (
        <OptionList
          id={listId}
          options={options}
          active={active?.id ?? null}
          lead={lead}
          foot={foot}
          onPoint={setPointed}
          onRun={run}
        />
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
        maxLength={4000}
        placeholder={t(placeholder)}
        value={text}
        onChange={({ target }) => {
          onType(target.value);
          setCaret(target.selectionStart ?? target.value.length);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? currentTarget.value.length)}
        onFocus={({ relatedTarget }) => {
          note(relatedTarget);
          if (!open) setFound(text);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <Hint text={text} found={found} left={left} active={active} mark={mark !== undefined} />
      <button type="button" className="plain-button" aria-label={t('command.action.keys')} onClick={onHelp}>
        <Kbd>?</Kbd>
      </button>
      <KeyboardMap />
      <LoggedNote />
    </footer>
  );
}

type HintProps = {
  readonly text: string;
  readonly found: string;
  readonly left: boolean;
  readonly active: Option | null;
  readonly mark: boolean;
};

/** What the keys do now, where that is not plain from the list. */
function Hint({ text, found, left, active, mark }: HintProps) {
  const t = useText();
  const open = useCommandBar((state) => state.open);
  if (text === '') return null;
  const id = open
    ? text === found && (active === null || active.group === 'log')
      ? 'command.hint.draft'
      : mark
        ? 'command.hint.mark'
        : active?.alternative !== undefined
          ? 'command.hint.place'
          : null
    : left
      ? 'command.hint.draft'
      : 'command.hint.kept';
  return id === null ? null : <span className="command-hint">{t(id)}</span>;
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
