import { useCallback } from 'react';
import { useCore } from '../core-context.tsx';
import { useCommandBar } from './command-store.ts';

/** `@place #rest`, as soon as the `#` is typed. */
const INLINE = /^@([^#]+?)\s*#(.*)$/;

/** Takes what is typed; `@xsbg #` chooses the best place for `xsbg` and goes on with what follows the `#`. */
export function useInlinePlace(setText: (text: string) => void): (typed: string) => void {
  const { client } = useCore();
  const choosePlace = useCommandBar((state) => state.choosePlace);
  return useCallback(
    (typed) => {
      setText(typed);
      const [, wanted] = INLINE.exec(typed) ?? [];
      if (wanted === undefined) return;
      const choose = async (): Promise<void> => {
        const { items } = await client.places.search({ query: wanted, limit: 1 });
        const [place] = items;
        // Typing goes on meanwhile; what stands after the # now is what counts.
        const [, stillWanted, rest] = INLINE.exec(useCommandBar.getState().text) ?? [];
        if (place === undefined || stillWanted !== wanted) return;
        choosePlace(place);
        setText(`#${rest ?? ''}`);
      };
      // Without the core there is nothing to choose from, which the strip already says.
      choose().catch(() => undefined);
    },
    [client, choosePlace, setText],
  );
}
