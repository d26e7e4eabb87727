import type { MachineKind } from '../../../../shared/domain/machines/machine.ts';
import type { EquipmentFile, SampleEquipment } from './equipment-file.ts';
import type { LastRecord } from './last-records.ts';
import { cellKey } from './required-cells.ts';
import { HOUR_MS, MINUTE_MS } from './sample-calendar.ts';
import type { SamplePlace } from './sample-files.ts';
import { fraction, wholeBetween } from './seeded.ts';

/** A machine of the sample with the last test, patrol and fault that make its place what the story says. */
export type SampleMachine = {
  readonly code: string;
  readonly place: string;
  readonly kind: MachineKind;
  keeper: string | null;
  readonly ecny: boolean;
  schemes: string[];
  languages: string[];
  lastTestAt: number | null;
  lastTestPassed: boolean;
  lastPatrolAt: number | null;
  note: string | null;
  /** Open since then (UTC ms), with what was said of it. */
  fault: { readonly since: number; readonly description: string } | null;
};

type Of = (item: string) => LastRecord | undefined;
type Make = (suffix: string, kind: MachineKind, over: Partial<SampleMachine>) => SampleMachine;

/** Machines of one place. The items of the place fix what they must show; what no item asks for is made up. */
export function sampleMachinesAt(
  place: SamplePlace,
  records: ReadonlyMap<string, LastRecord>,
  equipment: SampleEquipment,
): SampleMachine[] {
  const { file } = equipment;
  const of: Of = (item) => records.get(cellKey(place.code, item));
  const make = maker(place, equipment);
  const machines = [
    ...cashMachines(place, of, file, make),
    ...cardTerminals(place, of, file, make),
    ...ecnyTerminal(of, make),
  ];
  const first = machines.find(({ kind }) => kind === 'atm');
  if (first && needsExchange(place, of, file)) machines.push(exchangeMachine(first, of, make));
  assign(machines, of, file);
  patrol(machines, of, file);
  return machines;
}

function maker(place: SamplePlace, { file, schemes }: SampleEquipment): Make {
  const keeper = place.type === 'branch' || place.type === 'self-service' ? file.keeper : file.merchantKeeper;
  return (suffix, kind, over) => {
    const code = `${place.code}-${suffix}`;
    const accepted = schemes
      .filter(({ code: scheme, required }) => required || fraction(`${code} ${scheme}`) < (file.optional[scheme] ?? 0))
      .map(({ code: scheme }) => scheme);
    return {
      code,
      place: place.code,
      kind,
      keeper: place.type === 'transport' ? file.keeper : keeper,
      ecny: false,
      schemes: kind === 'exchange' ? [] : accepted,
      languages: kind === 'pos' ? [] : ['zh', 'en', ...(fraction(`tongue ${code}`) < 0.4 ? ['ja', 'ko'] : [])],
      lastTestAt: null,
      lastTestPassed: true,
      lastPatrolAt: null,
      note: null,
      fault: null,
      ...over,
    };
  };
}

function cashMachines(place: SamplePlace, of: Of, file: EquipmentFile, make: Make): SampleMachine[] {
  const cards = of('atm-foreign-cards');
  if (!cards?.record || cards.record.status === 'not-started') return [];
  const { status, observedAt } = cards.record;
  const count = file.atms[place.code] ?? file.atms[place.type] ?? 0;
  const machines = Array.from({ length: count }, (_, index) =>
    make(`ATM${index + 1}`, 'atm', { lastTestAt: testedAfter(observedAt, index, cards) }),
  );
  const told = machines[1] ?? machines[0];
  if (!told) return [];
  if (status === 'in-progress') told.schemes = withoutOne(told.schemes);
  if (status === 'not-ready') {
    for (const machine of machines) if (machine !== told) machine.lastTestAt = observedAt - 20 * HOUR_MS;
    told.lastTestAt = observedAt;
    told.lastTestPassed = false;
    // Under repair only where the story speaks of spare parts.
    if (of('machine-serviced')?.record?.status === 'in-progress')
      told.fault = { since: observedAt, description: cards.plan.story?.note ?? openFault(told.code, file) };
  }
  if (of('screens-zh-en')?.record?.status === 'in-progress') {
    const wrong = machines.at(-1);
    if (wrong) wrong.languages = ['zh'];
  }
  return machines;
}

function cardTerminals(place: SamplePlace, of: Of, file: EquipmentFile, make: Make): SampleMachine[] {
  const cards = of('pos-foreign-cards');
  // A terminal on the counter of an outlet is asked for by no item: it is tested with e-CNY.
  if (!cards) return [];
  if (!cards.record || cards.record.status === 'not-started') return [];
  const { status, observedAt } = cards.record;
  const count = file.terminals[place.code] ?? file.terminals[place.type] ?? 0;
  const machines = Array.from({ length: count }, (_, index) =>
    make(`POS${index + 1}`, 'pos', { lastTestAt: testedAfter(observedAt, index, cards) }),
  );
  const last = machines.at(-1);
  if (last && status === 'in-progress') last.schemes = withoutOne(last.schemes);
  if (last && status === 'not-ready') last.lastTestPassed = false;
  return machines;
}

function ecnyTerminal(of: Of, make: Make): SampleMachine[] {
  const tested = of('ecny-acceptance')?.record;
  if (!tested || tested.status === 'not-started') return [];
  return [
    make('CNY1', 'pos', {
      ecny: true,
      schemes: [],
      lastTestAt: tested.status === 'ready' || tested.status === 'not-ready' ? tested.observedAt : null,
      lastTestPassed: tested.status !== 'not-ready',
    }),
  ];
}

/** Screens and patrols can stand otherwise than the cash machines: then a machine for exchange does. */
function needsExchange(place: SamplePlace, of: Of, file: EquipmentFile): boolean {
  const outcome = of('screens-zh-en')?.plan.outcome;
  const repair = of('machine-serviced')?.record?.status === 'in-progress';
  const broken = of('atm-foreign-cards')?.record?.status === 'not-ready';
  return file.exchange.includes(place.code) || outcome === 'stale' || (repair && !broken);
}

function exchangeMachine(first: SampleMachine, of: Of, make: Make): SampleMachine {
  const screens = of('screens-zh-en');
  const stale = screens?.plan.outcome === 'stale' ? screens.record : null;
  return make('EXC1', 'exchange', { lastTestAt: stale?.observedAt ?? first.lastTestAt });
}

function assign(machines: readonly SampleMachine[], of: Of, file: EquipmentFile): void {
  const assigned = of('machine-assigned');
  const last = machines.findLast(({ kind }) => kind !== 'pos');
  if (!last || !assigned || assigned.record?.status === 'ready') return;
  last.keeper = null;
  last.note = assigned.record?.note ?? file.newMachine;
}

function patrol(machines: readonly SampleMachine[], of: Of, file: EquipmentFile): void {
  const serviced = of('machine-serviced')?.record;
  const seenAt = serviced?.observedAt ?? null;
  machines.forEach((machine, index) => {
    machine.lastPatrolAt = seenAt === null ? machine.lastTestAt : patrolledAfter(seenAt, index);
  });
  if (serviced?.status !== 'in-progress' || machines.some(({ fault }) => fault)) return;
  const told = machines.find(({ kind }) => kind === 'exchange') ?? machines.at(-1);
  if (!told) return;
  if (fraction(`repair ${told.code}`) < 0.6)
    told.fault = { since: serviced.observedAt, description: openFault(told.code, file) };
  else told.lastPatrolAt = null;
}

/** The first machine gives the date of the item; the others were tested a few minutes later, on evidence that is not old yet. */
function testedAfter(observedAt: number, index: number, { plan }: LastRecord): number {
  return plan.outcome === 'ready' ? observedAt + index * 4 * MINUTE_MS : observedAt;
}

const patrolledAfter = (observedAt: number, index: number): number => observedAt + index * MINUTE_MS;

const openFault = (code: string, { openFaults }: EquipmentFile): string =>
  openFaults[wholeBetween(`fault of ${code}`, 0, openFaults.length - 1)] ?? '';

const withoutOne = (schemes: readonly string[]): string[] => schemes.filter((scheme) => scheme !== 'jcb');
