import type { ReactNode } from 'react';

export type OptionGroup = 'log' | 'mark' | 'place' | 'screen' | 'action' | 'item' | 'itemPage' | 'status';

/** One line of the command bar's list. */
export type Option = {
  readonly id: string;
  readonly group: OptionGroup;
  readonly label: string;
  /** Right of the label, quieter: a type, a present state, a key. */
  readonly detail?: ReactNode;
  /** Why whoever is here may not do it; it is shown switched off then. */
  readonly refusal?: string | null;
  /** Extra words it is found by, lower case. */
  readonly words?: readonly string[];
  /** Keeps the bar open, because there is another step. */
  readonly stays?: boolean;
  readonly run: () => void;
  /** What Tab does, where that is something else than Enter. */
  readonly alternative?: () => void;
};

/** Options found by what was typed, those that begin with it first; everything for nothing typed. */
export function matching(options: readonly Option[], typed: string): Option[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [...options];
  const scored = options.flatMap((option) => {
    const words = [option.label.toLowerCase(), ...(option.words ?? [])];
    if (words.some((word) => word.startsWith(wanted))) return [{ option, score: 0 }];
    return words.some((word) => word.includes(wanted)) ? [{ option, score: 1 }] : [];
  });
  return scored.toSorted((a, b) => a.score - b.score).map(({ option }) => option);
}

/** Options whose name or word begins with the whole of what was typed: then a name is meant, whatever else it looks like. */
export function namedSo(options: readonly Option[], typed: string): Option[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  return options.filter(({ label, words = [] }) =>
    [label.toLowerCase(), ...words].some((word) => word.startsWith(wanted)),
  );
}

/** Whether an option is shown switched off. */
export const isRefused = ({ refusal }: Option): boolean => typeof refusal === 'string';
