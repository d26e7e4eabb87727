import { z } from 'zod';
import { create } from 'zustand';
import { operator as operatorSchema, type Operator } from '../../shared/contract/common.ts';
import { persisted } from './persisted.ts';

const RECENT_KEPT = 6;

const parseOperator = (raw: unknown): Operator | null => operatorSchema.safeParse(raw).data ?? null;
const parseRecent = (raw: unknown): Operator[] | null => z.array(operatorSchema).safeParse(raw).data ?? null;

// Per window: two windows on one machine may be two people. The list of recent ones is the machine's.
const current = persisted(sessionStorage, 'erc.operator', parseOperator);
const recent = persisted(localStorage, 'erc.operators', parseRecent);

export const operatorLabel = ({ post, name }: Operator): string =>
  name === undefined || name === '' ? post : `${post} · ${name}`;

type OperatorStore = {
  readonly operator: Operator | null;
  readonly recent: readonly Operator[];
  readonly choose: (operator: Operator) => void;
};

/** Who acts in this window; every command carries it. */
export const useOperator = create<OperatorStore>((set, get) => ({
  operator: current.read(),
  recent: recent.read() ?? [],
  choose: (operator) => {
    const others = get().recent.filter((other) => operatorLabel(other) !== operatorLabel(operator));
    const list = [operator, ...others].slice(0, RECENT_KEPT);
    current.write(operator);
    recent.write(list);
    set({ operator, recent: list });
  },
}));
