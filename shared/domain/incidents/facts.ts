/** Facts a clause may ask for, with the kind of value each has. Sums in yuan (RMB), times down in hours. */
export const FACT_KINDS = {
  provincesDown: 'number',
  outletsDown: 'number',
  hoursDown: 'number',
  inServiceHours: 'boolean',
  harm: 'choice',
  repairFailed: 'boolean',
  'likely.provincesDown': 'number',
  'likely.hoursDown': 'number',
  'likely.harm': 'choice',
  people: 'number',
  sum: 'number',
  scope: 'choice',
  injuries: 'number',
  media: 'boolean',
} as const satisfies Readonly<Record<string, 'number' | 'boolean' | 'choice'>>;

export type FactName = keyof typeof FACT_KINDS;

export const FACT_NAMES = Object.keys(FACT_KINDS) as FactName[];

export type FactValue = number | boolean | string;

/** Facts by name, flat: `likely.hoursDown` is one of them. What is not known is not there. */
export type Facts = Readonly<Partial<Record<FactName, FactValue>>>;

/** A fact as people hand it in: null and absent both mean "not known". */
type Given<T> = T | null | undefined;

/** Facts as the contract takes them. */
export type GivenFacts = {
  readonly provincesDown?: Given<number>;
  readonly outletsDown?: Given<number>;
  readonly hoursDown?: Given<number>;
  readonly inServiceHours?: Given<boolean>;
  readonly harm?: Given<string>;
  readonly repairFailed?: Given<boolean>;
  readonly likely?: Given<{
    readonly provincesDown?: Given<number>;
    readonly hoursDown?: Given<number>;
    readonly harm?: Given<string>;
  }>;
  readonly people?: Given<number>;
  readonly sum?: Given<number>;
  readonly scope?: Given<string>;
  readonly injuries?: Given<number>;
  readonly media?: Given<boolean>;
};

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(FACT_KINDS, name);
}

/** Handed-in facts as flat ones; a null stays out, a null inside `likely` too. */
export function flatFacts(given: GivenFacts): Facts {
  const { likely, ...rest } = given;
  const named: [string, FactValue | null | undefined][] = [
    ...Object.entries(rest),
    ...Object.entries(likely ?? {}).map(([name, value]): [string, FactValue | null | undefined] => [
      `likely.${name}`,
      value,
    ]),
  ];
  const facts: Partial<Record<FactName, FactValue>> = {};
  for (const [name, value] of named) if (isFactName(name) && value !== null && value !== undefined) facts[name] = value;
  return facts;
}
