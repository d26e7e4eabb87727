import { createHash } from 'node:crypto';
import type { Fields } from '../../../../shared/domain/change-log/change.ts';
import type { DangerSource } from '../../../../shared/contract/dangers.ts';
import { dangerId, newDangerChange, type NewDanger } from '../dangers/index.ts';
import type { FileChecklist } from '../checklists/index.ts';
import type { FailedPatrol } from './patrol-commands.ts';
import { HOUR_MS, MINUTE_MS, type SampleCalendar } from './sample-calendar.ts';
import { put, type SampleCommand } from './sample-command.ts';
import type { SafetyFile, SampleDanger } from './safety-file.ts';
import { wholeBetween } from './seeded.ts';

/** Who checks what another post has mended. */
const VERIFIER = '安全保卫岗';
const OTHER_VERIFIER = '网点负责人';
/** Time left for a danger found on a patrol: longer than the oldest of them is old. */
const PATROL_DUE_MS = 14 * 24 * HOUR_MS;

type Life = {
  readonly id: string;
  readonly found: NewDanger;
  readonly kind: string;
  readonly steps: readonly SampleCommand[];
};

/** Hidden dangers of the sample at every stage: those its patrols found, and the single cases of the file. */
export function dangerCommands(
  { dangers, found: seen }: SafetyFile,
  failed: readonly FailedPatrol[],
  checklists: readonly FileChecklist[],
  calendar: SampleCalendar,
): SampleCommand[] {
  const told = dangers.map((danger) => toldLife(danger, calendar));
  const onPatrol = failed
    .filter(({ record }) => record.cell.item.code === 'hidden-dangers')
    .filter(
      ({ record }) => !dangers.some(({ place, stage }) => place === record.cell.place.code && stage !== 'struck-off'),
    )
    .flatMap((patrol, index) => patrolLife(patrol, index, seen[index % seen.length] ?? '', checklists, calendar) ?? []);
  return [...told, ...onPatrol].flatMap(({ id, found, kind, steps }) => {
    const change = newDangerChange(id, found);
    const first: SampleCommand = {
      at: found.foundAt,
      kind,
      operator: { post: found.foundBy.post },
      changes: [change.op === 'put' ? { ...change, fields: { ...change.fields, sample: 1 } } : change],
    };
    return [first, ...steps.filter(({ at }) => at <= calendar.now)];
  });
}

function idOf(name: string): string {
  return dangerId(createHash('sha256').update(name).digest('hex'), 0, () => false);
}

function stepOf(id: string, at: number, kind: string, post: string, fields: Fields): SampleCommand {
  return { at, kind, operator: { post }, changes: [put('hidden_danger', [id], fields)] };
}

function toldLife(danger: SampleDanger, calendar: SampleCalendar): Life {
  const id = idOf(`${danger.place} ${danger.title}`);
  const foundAt = minuteBefore(calendar.now - danger.hoursAgo * HOUR_MS);
  const lasts = (danger.lastsHours ?? danger.hoursAgo) * HOUR_MS;
  const at = (share: number): number => minuteBefore(foundAt + share * lasts);
  const due =
    danger.dueInHours === undefined ? {} : { dueAt: minuteBefore(calendar.now + danger.dueInHours * HOUR_MS) };
  const fixer = danger.assignedTo ?? danger.foundBy;
  const verifier = fixer === VERIFIER ? OTHER_VERIFIER : VERIFIER;
  const assign = stepOf(id, at(0.06), 'dangers.assign', '值班员A岗', {
    stage: 'assigned',
    assignedTo: fixer,
    assignedAt: at(0.06),
  });
  const fix = (share: number): SampleCommand =>
    stepOf(id, at(share), 'dangers.fix', fixer, {
      stage: 'fixed',
      fixedAt: at(share),
      fixedBy: fixer,
      fixNote: danger.fixNote ?? null,
    });
  const verify = stepOf(id, at(0.9), 'dangers.verify', verifier, {
    stage: 'verified',
    verifiedAt: at(0.9),
    verifiedBy: verifier,
    verifyNote: danger.verifyNote ?? null,
  });
  const sentBack = stepOf(id, at(0.5), 'dangers.verify', verifier, {
    stage: 'assigned',
    fixedAt: null,
    fixedBy: null,
    fixNote: null,
    verifiedAt: at(0.5),
    verifiedBy: verifier,
    verifyNote: danger.stage === 'struck-off' ? '试了两次还是不行，退回。' : (danger.verifyNote ?? null),
    reopened: 1,
  });
  const again = danger.reopened === undefined ? [] : [fix(0.3), sentBack];
  const off = { struckOffAt: at(1), stage: 'struck-off' } as const;
  const steps: Readonly<Record<SampleDanger['stage'], readonly SampleCommand[]>> = {
    found: [],
    assigned: [assign, ...again],
    fixed: [assign, ...again, fix(0.8)],
    'struck-off': [
      assign,
      ...again,
      fix(0.8),
      verify,
      stepOf(id, at(1), 'dangers.strikeOff', '值班员A岗', { ...off, struckOffBy: '值班员A岗', struckOffNote: null }),
    ],
    withdrawn: [
      stepOf(id, at(1), 'dangers.withdraw', VERIFIER, {
        ...off,
        struckOffBy: VERIFIER,
        struckOffNote: danger.verifyNote ?? null,
        withdrawn: 1,
      }),
    ],
  };
  const found: NewDanger = {
    place: danger.place,
    item: danger.item,
    title: danger.title,
    severity: danger.severity,
    foundAt,
    foundBy: { post: danger.foundBy },
    source: { kind: 'report' },
    ...due,
  };
  return { id, found, kind: 'dangers.report', steps: steps[danger.stage] };
}

/** A danger that a patrol opened at the point that failed, a stage further each. */
function patrolLife(
  { plan, dueOn, record }: FailedPatrol,
  index: number,
  seen: string,
  checklists: readonly FileChecklist[],
  calendar: SampleCalendar,
): Life | null {
  const place = record.cell.place.code;
  const list = checklists.find(({ points }) => points.some(({ item }) => item === record.cell.item.code));
  const point = list?.points.findLast(({ item, critical }) => item === record.cell.item.code && !critical);
  if (!list || !point) return null;
  const source: DangerSource = { kind: 'inspection', plan, dueOn, checklist: list.code, point: point.code };
  const id = idOf(`${place} ${plan} ${point.code}`);
  const foundAt = record.observedAt;
  const age = calendar.now - foundAt;
  const at = (share: number): number => minuteBefore(foundAt + share * age);
  const steps: readonly SampleCommand[] = [
    stepOf(id, at(0.15), 'dangers.assign', '值班员A岗', {
      stage: 'assigned',
      assignedTo: '网点负责人',
      assignedAt: at(0.15),
      dueAt: foundAt + PATROL_DUE_MS,
    }),
    stepOf(id, at(0.6), 'dangers.fix', '网点负责人', {
      stage: 'fixed',
      fixedAt: at(0.6),
      fixedBy: '网点负责人',
      fixNote: '当天处理，照片已发。',
    }),
    stepOf(id, at(0.85), 'dangers.verify', VERIFIER, {
      stage: 'verified',
      verifiedAt: at(0.85),
      verifiedBy: VERIFIER,
      verifyNote: '到场看过，可以。',
    }),
  ];
  const found: NewDanger = {
    place,
    item: record.cell.item.code,
    title: `${seen} · ${point.name}`,
    severity: 'general',
    foundAt,
    foundBy: { post: '安全保卫岗' },
    source,
    dueAt: foundAt + PATROL_DUE_MS,
  };
  const taken = (index + wholeBetween('stage of the first', 0, 3)) % 4;
  return { id, found, kind: 'inspections.do', steps: steps.slice(0, taken) };
}

function minuteBefore(at: number): number {
  return Math.floor(at / MINUTE_MS) * MINUTE_MS;
}
