import { useCallback, useEffect, useState } from 'react';
import type { Briefing } from '../../../shared/contract/briefings.ts';
import type { BriefingTexts } from '../../../shared/domain/briefings/figures.ts';
import { useCommand } from '../../app/use-command.ts';

export type Written = {
  /** What is kept, with what is written over it. */
  readonly texts: BriefingTexts;
  readonly write: (change: Partial<BriefingTexts>) => void;
  /** Saves what is written; false when it was refused. */
  readonly save: () => Promise<boolean>;
  readonly unsaved: boolean;
  readonly saving: boolean;
};

/** Texts of a draft while they are written: saved when a field is left, and with Ctrl/⌘+S. */
export function useWritten({ id, revision, stage, headline, risks, decisions }: Briefing): Written {
  const { run, pending } = useCommand((client) => client.briefing.save);
  const [written, setWritten] = useState<Partial<BriefingTexts>>({});
  const unsaved = Object.keys(written).length > 0;
  const save = useCallback(async (): Promise<boolean> => {
    if (!unsaved || stage === 'issued') return true;
    const done = await run({ briefing: id, expected: revision, ...mutable(written) });
    if (done !== null) setWritten((now) => (now === written ? {} : now));
    return done !== null;
  }, [unsaved, stage, run, id, revision, written]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [save]);
  const write = useCallback((change: Partial<BriefingTexts>) => setWritten((now) => ({ ...now, ...change })), []);
  return { texts: { headline, risks, decisions, ...written }, write, save, unsaved, saving: pending };
}

/** The same with lists of its own, as the contract types them. */
const mutable = ({ headline, risks, decisions }: Partial<BriefingTexts>) => ({
  ...(headline && { headline }),
  ...(risks && { risks: [...risks] }),
  ...(decisions && { decisions: [...decisions] }),
});
