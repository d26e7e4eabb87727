import { useEffect, useRef, useState } from 'react';
import type { Step } from '../../../shared/contract/evidence.ts';
import { useCore } from '../../app/core-context.tsx';
import type { RpcClient } from '../../app/rpc-client/index.ts';
import { failureText } from '../../i18n/error-text.ts';
import { useText } from '../../i18n/text.tsx';

export type StepsState<Last> = {
  readonly running: boolean;
  readonly step: Step | null;
  readonly last: Last | null;
  readonly problem: string | null;
  readonly cancelled: boolean;
};

const IDLE = { running: false, step: null, last: null, problem: null, cancelled: false };

/** A long call that tells how far it is and can be stopped: leaving the screen stops it too. */
export function useSteps<Last extends { readonly type: string }>(
  call: (client: RpcClient, signal: AbortSignal) => Promise<AsyncIterable<Step | Last>>,
): { state: StepsState<Last>; start: () => void; cancel: () => void } {
  const { client } = useCore();
  const t = useText();
  const [state, setState] = useState<StepsState<Last>>(IDLE);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const follow = async (signal: AbortSignal): Promise<void> => {
    try {
      for await (const one of await call(client, signal)) {
        if (isStep(one)) setState((now) => ({ ...now, step: one }));
        else setState({ ...IDLE, last: one });
      }
    } catch (error) {
      if (signal.aborted) return;
      const { what, todo } = failureText(error, t);
      setState({ ...IDLE, problem: `${what} ${todo}` });
    }
  };
  return {
    state,
    start: () => {
      stop.current?.abort();
      stop.current = new AbortController();
      setState({ ...IDLE, running: true });
      void follow(stop.current.signal);
    },
    cancel: () => {
      stop.current?.abort();
      setState({ ...IDLE, cancelled: true });
    },
  };
}

function isStep<Last extends { readonly type: string }>(one: Step | Last): one is Step {
  return one.type === 'step';
}
