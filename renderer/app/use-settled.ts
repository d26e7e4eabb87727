import { type Query, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Answers come from this machine in some milliseconds; whoever waits longer is shown what there is. */
const LONGEST_MS = 1000;

const firstAnswer = { predicate: ({ state }: Pick<Query, 'state'>) => state.data === undefined } as const;

/**
 * Whether what was asked for when `key` came on the screen has had its first answers. Until then a screen of many panels keeps them out
 * of sight: they would push each other away from under the pointer as one answer after the other comes in.
 */
export function useSettled(key: string | null): boolean {
  const queries = useQueryClient();
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    let frame = 0;
    // An answer may bring further panels with questions of their own: they have asked once it has been drawn.
    const lookOnceDrawn = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          if (queries.isFetching(firstAnswer) === 0) setSettled(key);
        });
      });
    };
    lookOnceDrawn();
    const stop = queries.getQueryCache().subscribe(lookOnceDrawn);
    const late = setTimeout(() => setSettled(key), LONGEST_MS);
    return () => {
      stop();
      clearTimeout(late);
      cancelAnimationFrame(frame);
    };
  }, [key, queries]);
  return key !== null && settled === key;
}
