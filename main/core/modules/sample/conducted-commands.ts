import type { DrillScenario } from '../../../../shared/contract/drills/scenario.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { endedByHand, endText } from '../../../../shared/domain/drills/exercise-end.ts';
import { shiftedRecord } from '../../../../shared/domain/drills/exercise-record.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ConductedFile } from './conducted-file.ts';
import { MINUTE_MS } from './sample-calendar.ts';
import { put, type SampleCommand } from './sample-command.ts';

/** What steps of the sample call the drill that was held on the console. */
export const CONDUCTED = 'conducted';

/** Its id in the store. */
export function conductedDrill(db: ReadDb): string {
  const id = db.prepare<[], string>('SELECT drill FROM exercise_record WHERE deleted = 0').pluck().get();
  return id ?? '';
}

/** What a drill that was held on the console has beside one that was held elsewhere: its script and who took part. */
export function conductedDesign(
  id: string,
  { parties }: ConductedFile,
  { injects }: Pick<DrillScenario, 'injects'>,
): Change[] {
  return [
    ...injects.map(({ to, toEn, ...inject }, ord) =>
      put('drill_inject', [id, String(ord)], { ...inject, toPost: to, toPostEn: toEn }),
    ),
    ...parties.map(({ role, post }) => put('drill_party', [id, role, post], {})),
  ];
}

/** How it ended, was evaluated and concluded. Instants in UTC ms. */
export function conductedCommands(
  id: string,
  { ratings, observations, hotWash, record }: ConductedFile,
  {
    startedAt,
    endedAt,
    controller,
    conclusion,
  }: {
    readonly startedAt: number;
    readonly endedAt: number;
    readonly controller: string;
    readonly conclusion: readonly Change[];
  },
): SampleCommand[] {
  const evaluator = ratings[0]?.evaluator ?? controller;
  const after = (minutes: number): number => endedAt + minutes * MINUTE_MS;
  return [
    {
      at: startedAt,
      kind: 'drills.start',
      operator: { post: controller },
      changes: [put('drill', [id], { stage: 'running', startedAt })],
    },
    ...observations.map(({ minute, evaluator: by, objective, kind, text }, index): SampleCommand => {
      const at = startedAt + minute * MINUTE_MS;
      const fields = { drill: id, objective, evaluator: by, at, kind, text };
      return {
        at,
        kind: 'drills.observe',
        operator: { post: by },
        changes: [put('drill_observation', [`sample-observation-${index + 1}`], fields)],
      };
    }),
    {
      at: endedAt,
      kind: 'drills.end',
      operator: { post: controller },
      changes: [
        put('drill', [id], { stage: 'ended', endedAt, endedBecause: endText(endedByHand(null)) }),
        put('exercise_record', [id], { record: JSON.stringify(shiftedRecord(record, startedAt)) }),
      ],
    },
    ...ratings.map(({ objective, evaluator: by, rating, note }, index): SampleCommand => ({
      at: after(5 + index),
      kind: 'drills.rate',
      operator: { post: by },
      changes: [put('drill_rating', [id, String(objective), by], { rating, note, at: after(5 + index) })],
    })),
    {
      at: after(30),
      kind: 'drills.hotWash',
      operator: { post: evaluator },
      changes: [put('drill', [id], { hotWash })],
    },
    { at: after(60), kind: 'drills.conclude', operator: { post: evaluator }, changes: [...conclusion] },
  ];
}
