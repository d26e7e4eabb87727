import type { Playbook, PlaybookStep } from '../../../../shared/domain/playbooks/playbook.ts';

type Draft = Omit<Playbook, 'version'>;

export function blankPlaybook(today: string): Draft {
  return {
    code: '',
    validFrom: today,
    name: '',
    nameEn: '',
    types: [],
    source: '',
    steps: [freshStep([])],
  };
}

/** A step with a code that no other has. */
export function freshStep(steps: readonly PlaybookStep[]): PlaybookStep {
  let number = steps.length + 1;
  while (steps.some(({ code }) => code === `step-${number}`)) number += 1;
  return {
    code: `step-${number}`,
    title: '',
    titleEn: '',
    detail: '',
    detailEn: '',
    post: steps.at(-1)?.post ?? '',
    postEn: steps.at(-1)?.postEn ?? '',
    minutes: 10,
    after: [],
    when: null,
    contacts: [],
    checklist: [],
  };
}

/** The first problem at a field; null: none. */
export function problemAt(
  problems: readonly { readonly at: string; readonly problem: string }[],
  at: string,
): string | null {
  return problems.find((one) => one.at === at)?.problem ?? null;
}

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;

/** The same document with lists of its own, as the contract takes them. */
export function forContract<T>(draft: T): Mutable<T> {
  return structuredClone(draft) as Mutable<T>;
}
