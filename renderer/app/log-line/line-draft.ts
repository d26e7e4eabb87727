import { persisted, type Persisted } from '../persisted.ts';

/**
 * A line that survives a reload of the window and a crash of the machine: kept for this window, and as the last one of this
 * machine for a window that starts anew.
 */
export function lineDraft<Draft>(name: string, parse: (raw: unknown) => Draft | null): Persisted<Draft> {
  const own = persisted(sessionStorage, name, parse);
  const last = persisted(localStorage, name, parse);
  return {
    read: () => own.read() ?? last.read(),
    write: (draft) => {
      own.write(draft);
      last.write(draft);
    },
  };
}
