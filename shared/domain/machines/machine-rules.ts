import type { Facts, Verdict, VerdictStatus } from '../readiness/verdict.ts';
import { machineLabel, machineState, takesOnlyEcny, type MachineFacts, type MachineKind } from './machine.ts';

/** A scheme that every card machine must accept, with its names. */
export type RequiredScheme = { readonly code: string; readonly name: string; readonly nameEn: string | null };

/** Screens must speak both (`[002]`: screens right in Chinese and English). */
const SCREEN_LANGUAGES = ['zh', 'en'];

/**
 * What the machines of one place say of its readiness items. An item is not named when no machine there speaks of it. "Each POS
 * and ATM accepts foreign cards" `[002]`: one machine out of order or with a failed live test is enough for the item, although
 * others may serve the customer. Thresholds are a product rule.
 */
export function machineVerdicts(
  machines: readonly MachineFacts[],
  required: readonly RequiredScheme[],
): Map<string, Verdict> {
  const inUse = machines.filter(({ retired }) => !retired);
  const verdicts = new Map<string, Verdict>();
  const put = (item: string, verdict: Verdict | null): void => {
    if (verdict) verdicts.set(item, verdict);
  };
  put('atm-foreign-cards', cardVerdict(inUse, 'atm', required));
  put('pos-foreign-cards', cardVerdict(inUse, 'pos', required));
  put('screens-zh-en', screenVerdict(inUse.filter(({ kind }) => kind !== 'pos')));
  put('machine-assigned', keeperVerdict(inUse));
  put('machine-serviced', serviceVerdict(inUse));
  put('ecny-acceptance', ecnyVerdict(inUse.filter(({ ecny }) => ecny)));
  return verdicts;
}

/** A test whose result nobody wrote down shows nothing. */
const neverTested = ({ lastTestAt, lastTestPassed }: MachineFacts): boolean =>
  lastTestAt === null || lastTestPassed === null;

function cardVerdict(
  all: readonly MachineFacts[],
  kind: MachineKind,
  required: readonly RequiredScheme[],
): Verdict | null {
  const machines = all.filter((machine) => machine.kind === kind && !takesOnlyEcny(machine));
  if (machines.length === 0) return null;
  const working = machines.filter((machine) => machineState(machine) === 'working').length;
  const facts = { kind, total: machines.length, working };
  const broken = brokenVerdict(machines, facts);
  if (broken) return broken;
  const untested = machines.find(neverTested);
  if (untested) return open('machine-untested', latestTest(machines), { ...facts, machine: machineLabel(untested) });
  for (const machine of machines) {
    const missing = required.filter(({ code }) => !machine.schemes.includes(code));
    if (missing.length === 0) continue;
    return open('machine-scheme-missing', latestTest(machines), {
      ...facts,
      machine: machineLabel(machine),
      schemes: missing.map(({ name }) => name).join('、'),
      schemesEn: missing.map(({ name, nameEn }) => nameEn ?? name).join(', '),
    });
  }
  return ready('machine-cards-accepted', oldestTest(machines), facts);
}

/** Out of order, or failed in its last live test; null when all hold up. The latest such moment counts. */
function brokenVerdict(machines: readonly MachineFacts[], facts: Facts): Verdict | null {
  const faulty = machines.filter((machine) => machineState(machine) === 'faulty');
  const [first] = faulty.toSorted((a, b) => (a.faultSince ?? 0) - (b.faultSince ?? 0));
  if (first) {
    const observedAt = first.faultSince ?? first.recordedAt;
    const more = { ...facts, down: faulty.length, machine: machineLabel(first), since: observedAt };
    return verdictOf('not-ready', 'machine-fault', observedAt, more);
  }
  const failed = machines.find((machine) => machineState(machine) === 'test-failed');
  if (!failed) return null;
  const observedAt = failed.lastTestAt ?? failed.recordedAt;
  return verdictOf('not-ready', 'machine-test-failed', observedAt, { ...facts, machine: machineLabel(failed) });
}

function screenVerdict(machines: readonly MachineFacts[]): Verdict | null {
  if (machines.length === 0) return null;
  const wrong = machines.filter(({ languages }) => !SCREEN_LANGUAGES.every((one) => languages.includes(one)));
  const facts = { total: machines.length, wrong: wrong.length };
  const [first] = wrong;
  if (first) return open('machine-screen-language', latestTest(machines), { ...facts, machine: machineLabel(first) });
  const untested = machines.find(neverTested);
  if (untested) return open('machine-untested', latestTest(machines), { ...facts, machine: machineLabel(untested) });
  return ready('machine-screens-right', oldestTest(machines), facts);
}

function keeperVerdict(machines: readonly MachineFacts[]): Verdict | null {
  if (machines.length === 0) return null;
  const unassigned = machines.filter(({ keeper }) => keeper === null || keeper.trim() === '');
  const facts = { total: machines.length, unassigned: unassigned.length };
  const recordedAt = Math.min(...machines.map((machine) => machine.recordedAt));
  const [first] = unassigned;
  return first
    ? open('machine-unassigned', recordedAt, { ...facts, machine: machineLabel(first) })
    : ready('machine-all-assigned', recordedAt, facts);
}

function serviceVerdict(machines: readonly MachineFacts[]): Verdict | null {
  if (machines.length === 0) return null;
  const patrols = machines.map(({ lastPatrolAt, recordedAt }) => lastPatrolAt ?? recordedAt);
  const facts = { total: machines.length };
  const faulty = machines.find(({ faultSince }) => faultSince !== null);
  if (faulty) {
    const since = faulty.faultSince ?? faulty.recordedAt;
    return open('machine-under-repair', since, { ...facts, machine: machineLabel(faulty), since });
  }
  const missed = machines.find(({ lastPatrolAt }) => lastPatrolAt === null);
  if (missed) return open('machine-unpatrolled', Math.max(...patrols), { ...facts, machine: machineLabel(missed) });
  return ready('machine-all-serviced', Math.min(...patrols), facts);
}

/** One machine that takes e-CNY is enough for the customer: the newest test that one passed counts. */
function ecnyVerdict(machines: readonly MachineFacts[]): Verdict | null {
  if (machines.length === 0) return null;
  const working = machines.filter((machine) => machineState(machine) === 'working');
  const facts = { total: machines.length, working: working.length };
  if (working.length > 0) return ready('machine-ecny-tested', latestTest(working), facts);
  const broken = brokenVerdict(machines, facts);
  const [first] = machines;
  return (
    broken ?? open('machine-untested', latestTest(machines), { ...facts, machine: first ? machineLabel(first) : '' })
  );
}

const oldestTest = (machines: readonly MachineFacts[]): number =>
  Math.min(...machines.map(({ lastTestAt, recordedAt }) => lastTestAt ?? recordedAt));

const latestTest = (machines: readonly MachineFacts[]): number =>
  Math.max(...machines.map(({ lastTestAt, recordedAt }) => lastTestAt ?? recordedAt));

const ready = (rule: string, observedAt: number, facts: Facts): Verdict => verdictOf('ready', rule, observedAt, facts);
const open = (rule: string, observedAt: number, facts: Facts): Verdict =>
  verdictOf('in-progress', rule, observedAt, facts);

function verdictOf(status: VerdictStatus, rule: string, observedAt: number, facts: Facts): Verdict {
  return { status, observedAt, rule, facts, reviewAt: null };
}
