/** Self-service cash machine, card terminal of a merchant or counter, self-service currency exchange. */
export const MACHINE_KINDS = ['atm', 'pos', 'exchange'] as const;
export type MachineKind = (typeof MACHINE_KINDS)[number];

/** What a machine is good for now; a retired one is no machine any more. */
export const MACHINE_STATES = ['working', 'faulty', 'test-failed', 'untested', 'retired'] as const;
export type MachineState = (typeof MACHINE_STATES)[number];

/** A machine as the rules see it. All instants are UTC epoch milliseconds. */
export type MachineFacts = {
  readonly code: string;
  readonly kind: MachineKind;
  readonly name: string | null;
  /** Post that answers for it. */
  readonly keeper: string | null;
  readonly ecny: boolean;
  readonly schemes: readonly string[];
  readonly languages: readonly string[];
  readonly lastTestAt: number | null;
  readonly lastTestPassed: boolean | null;
  readonly lastPatrolAt: number | null;
  readonly retired: boolean;
  /** Since when it is out of order; null when no fault is open. */
  readonly faultSince: number | null;
  /** When its record was last changed. */
  readonly recordedAt: number;
};

type Condition = Pick<MachineFacts, 'retired' | 'faultSince' | 'lastTestAt' | 'lastTestPassed'>;

/** An open fault outweighs the test before it; a machine that nobody tested is not known to work. */
export function machineState({ retired, faultSince, lastTestAt, lastTestPassed }: Condition): MachineState {
  if (retired) return 'retired';
  if (faultSince !== null) return 'faulty';
  if (lastTestPassed === false) return 'test-failed';
  return lastTestAt === null || lastTestPassed === null ? 'untested' : 'working';
}

/** What people call the machine. */
export const machineLabel = ({ name, code }: Pick<MachineFacts, 'name' | 'code'>): string =>
  name === null || name === '' ? code : name;

/** A terminal that takes e-CNY and no card at all: it says nothing of foreign cards. */
export const takesOnlyEcny = ({ ecny, schemes }: Pick<MachineFacts, 'ecny' | 'schemes'>): boolean =>
  ecny && schemes.length === 0;
