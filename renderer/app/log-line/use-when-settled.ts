import { useEffect, useEffectEvent, useRef } from 'react';

type WhenSettled = {
  /** Sends now, or as soon as the core has said what the line means. */
  readonly ask: () => void;
  /** Somebody types on: what was asked for is not meant any more. */
  readonly forget: () => void;
};

/** Enter pressed before a line is understood is not lost: `send` follows when it is. */
export function useWhenSettled(settled: boolean, send: () => void): WhenSettled {
  const asked = useRef(false);
  const sendNow = useEffectEvent(send);
  useEffect(() => {
    if (!asked.current || !settled) return;
    asked.current = false;
    sendNow();
  }, [settled]);
  return {
    ask: () => {
      if (settled) send();
      else asked.current = true;
    },
    forget: () => {
      asked.current = false;
    },
  };
}
