import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { readLineTime } from '../../../shared/domain/log/line-time.ts';
import { completeMark } from '../../../shared/domain/log/parse-line.ts';
import { useFormat } from '../../i18n/format.ts';
import { useZone } from '../../i18n/zone.tsx';
import type { Suggestion } from './use-suggestions.ts';

type LineField = {
  /** Index into the text. */
  readonly caret: number;
  readonly setCaret: (caret: number) => void;
  readonly complete: (suggestion: Suggestion) => void;
  /** Selects the time in front of the line, or puts the present one there, to be typed over. */
  readonly editTime: () => void;
};

/** The caret of a field that holds a line, and the changes to the line that others make than the hand. */
export function useLineField(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  text: string,
  setText: (text: string) => void,
): LineField {
  const zone = useZone();
  const format = useFormat();
  const [caret, setCaret] = useState(text.length);
  const wanted = useRef<readonly [number, number] | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(...wanted.current);
    wanted.current = null;
  });
  const put = useCallback(
    (line: string, from: number, to: number) => {
      wanted.current = [from, to];
      setText(line);
      setCaret(to);
    },
    [setText],
  );
  const complete = useCallback(
    ({ mark, value }: Suggestion) => {
      const done = completeMark(text, mark, value);
      put(done.line, done.caret, done.caret);
    },
    [text, put],
  );
  const editTime = useCallback(() => {
    const now = Date.now();
    const time = readLineTime(text, now, zone);
    const typed = format.time(now);
    if (time === null) put(`${typed} ${text}`, 0, typed.length);
    else {
      field.current?.focus();
      field.current?.setSelectionRange(0, text.slice(0, time.end).trimEnd().length);
    }
  }, [text, zone, format, put, field]);
  return { caret: Math.min(caret, text.length), setCaret, complete, editTime };
}
