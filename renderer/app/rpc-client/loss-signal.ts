/** An event that happens once and is remembered: late listeners are called at once. */
export const createLossSignal = (): { readonly fire: () => void; readonly onLost: (listener: () => void) => void } => {
  const listeners: (() => void)[] = [];
  let lost = false;
  return {
    fire: () => {
      if (lost) return;
      lost = true;
      for (const listener of listeners.splice(0)) listener();
    },
    onLost: (listener) => {
      if (lost) listener();
      else listeners.push(listener);
    },
  };
};
