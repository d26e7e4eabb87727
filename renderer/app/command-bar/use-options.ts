import { useMemo } from 'react';
import { readsLikeLine } from '../../../shared/domain/log/parse-line.ts';
import { useText } from '../../i18n/text.tsx';
import { useReading, type LiveReading } from '../log-line/use-reading.ts';
import { useSuggestions, type Suggestion } from '../log-line/use-suggestions.ts';
import { useRefusal } from '../session/use-refusal.ts';
import { commandMeant, enterLogs, inShownOrder, type Lead } from './bar-order.ts';
import { useCommandBar } from './command-store.ts';
import { matching, namedSo, type Option } from './option.ts';
import { statusesLike } from './status-words.ts';
import { useActions } from './use-actions.ts';
import { useItemOptions } from './use-item-options.ts';
import { useItemPages } from './use-item-pages.ts';
import { usePlaceOptions } from './use-place-options.ts';
import { useScreenOptions } from './use-screen-options.ts';
import { useSetState } from './use-set-state.ts';

/** `@place #rest`: an item of that place, or a line with a category. */
const INLINE = /^@[^\s#]+\s*(#.*)$/u;

export type BarOptions = {
  /** In the order they are shown; Enter takes the first. */
  readonly options: readonly Option[];
  /** The options are those of what is typed now, not of the letters before. */
  readonly settled: boolean;
  /** What the line would be recorded as; null while a state is chosen. */
  readonly reading: LiveReading | null;
  /** Puts the line into the log; null when there is nothing to record. */
  readonly log: Option | null;
  readonly lead: Lead;
};

type Asked = {
  /** Index into the text. */
  readonly caret: number;
  readonly onLog: (reading: LiveReading) => void;
  readonly onComplete: (suggestion: Suggestion) => void;
};

/** What the command bar offers now: the log, anything by name, then items of the chosen place, then states of the chosen item. */
export function useOptions({ caret, onLog, onComplete }: Asked): BarOptions {
  const t = useText();
  const { text, place, item, open } = useCommandBar();
  const setState = useSetState();
  const actions = useActions();
  const screens = useScreenOptions();
  const listing = open && item === null;
  const reading = useReading(text, place, listing);
  const suggestions = useSuggestions(text, caret, listing);
  const places = usePlaceOptions(text, listing && place === null);
  const pages = useItemPages(text, listing && place === null);
  const [, inline] = INLINE.exec(text) ?? [];
  const itemPlace = place ?? (inline === undefined ? null : reading.place);
  const items = useItemOptions(itemPlace, place === null ? (inline ?? '') : text, setState);
  const mayNotLog = useRefusal('log.add');
  const mayNotSet = useRefusal('readiness.set');
  const { settled: readingSettled } = reading;
  return useMemo((): BarOptions => {
    if (place !== null && item !== null) {
      const options = statusesLike(text).map((status): Option => ({
        id: `status/${status}`,
        group: 'status',
        label: t(`status.${status}`),
        refusal: mayNotSet,
        run: () => setState(place, item, status),
      }));
      return { options, settled: true, reading: null, log: null, lead: { logFirst: false, command: null } };
    }
    const byName =
      place !== null || inline !== undefined
        ? items.options
        : text.startsWith('@') && reading.text === ''
          ? places.options
          : [...matching(screens, text), ...places.options, ...pages, ...matching(actions, text)];
    const choosing = text.startsWith('@') && reading.text === '';
    const marks = choosing
      ? []
      : suggestions.map((suggestion): Option => ({
          id: suggestion.id,
          group: 'mark',
          label: suggestion.label,
          detail: suggestion.detail,
          stays: true,
          run: () => onComplete(suggestion),
        }));
    const log: Option = {
      id: 'log',
      group: 'log',
      label: t('command.log'),
      refusal: mayNotLog,
      detail: reading.text,
      stays: true,
      run: () => onLog(reading),
    };
    const logFirst = enterLogs({
      readsLikeLine: readsLikeLine(text) && reading.text !== '',
      isName: namedSo(byName, text).length > 0,
      setsItem: items.setting,
    });
    const lead: Lead = { logFirst, command: commandMeant(byName, text) };
    const offered = reading.text === '' ? [...byName, ...marks] : [log, ...byName, ...marks];
    return {
      options: inShownOrder(offered, lead),
      settled: places.settled && items.settled && readingSettled,
      reading,
      log: reading.text === '' ? null : log,
      lead,
    };
  }, [
    place,
    item,
    text,
    inline,
    items,
    places,
    pages,
    screens,
    actions,
    suggestions,
    mayNotLog,
    mayNotSet,
    reading,
    readingSettled,
    onLog,
    onComplete,
    setState,
    t,
  ]);
}
