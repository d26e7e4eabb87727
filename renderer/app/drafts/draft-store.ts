import { useCallback, useState } from 'react';
import { z } from 'zod';
import { create } from 'zustand';
import { operatorLabel, useOperator } from '../operator.ts';
import { persisted } from '../persisted.ts';

const kept = persisted(
  sessionStorage,
  'erc.drafts',
  (raw) => z.record(z.string(), z.unknown()).safeParse(raw).data ?? null,
);

type Drafts = {
  readonly drafts: Readonly<Record<string, unknown>>;
  readonly put: (name: string, draft: unknown) => void;
  readonly drop: (name: string) => void;
};

/** Half-filled forms of this window: kept through a reload and a visit to another screen, and counted as not saved. */
export const useDrafts = create<Drafts>((set) => ({
  drafts: kept.read() ?? {},
  put: (name, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [name]: draft } })),
  drop: (name) =>
    set(({ drafts }) =>
      name in drafts ? { drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== name)) } : {},
    ),
}));

useDrafts.subscribe(({ drafts }, before) => {
  if (drafts !== before.drafts) kept.write(drafts);
});

/** Forgets every half-filled form: what one person began, a confidential incident perhaps, is not for the next to read. */
export const forgetDrafts = (): void => useDrafts.setState({ drafts: {} });

useOperator.subscribe(({ operator }, { operator: before }) => {
  if (before !== null && (operator === null || operatorLabel(operator) !== operatorLabel(before))) forgetDrafts();
});

type Draft<Value> = {
  /** What was left here half-filled; null when nothing was. Read once. */
  readonly before: Value | null;
  readonly put: (draft: Value) => void;
  readonly drop: () => void;
};

/** The draft of one form, by a name that tells it from every other form. What `parse` does not understand counts as none. */
export function useDraft<Value>(name: string, parse: (raw: unknown) => Value | null): Draft<Value> {
  const [before] = useState(() => {
    const { drafts } = useDrafts.getState();
    return name in drafts ? parse(drafts[name]) : null;
  });
  const put = useCallback((draft: Value) => useDrafts.getState().put(name, draft), [name]);
  const drop = useCallback(() => useDrafts.getState().drop(name), [name]);
  return { before, put, drop };
}
