import { createRouterClient } from '@orpc/server';
import type { ConductedFile } from '../../main/core/modules/sample/conducted-file.ts';
import { shiftedRecord, type ExerciseRecord } from '../../shared/domain/drills/exercise-record.ts';
import type { CoreClient, TestCore } from './core-client.ts';
import { makeSmallEvent } from './small-event.ts';

const MINUTE_MS = 60_000;

type Exercise = Pick<ConductedFile, 'parties' | 'steps'> & { readonly scenario: string; readonly minutes: number };
type Procedure = (input: object) => Promise<unknown>;

/** Holds the exercise of the sample in a world of its own and tells what is kept of it, its instants in ms from the start. */
export async function conductedSample(
  { client, core, clock }: TestCore,
  { parties, steps, scenario, minutes }: Exercise,
): Promise<ExerciseRecord> {
  await makeSmallEvent(client);
  await client.places.create({ code: 'A', name: 'A', type: 'branch' });
  const { drill } = await client.drills.plan({ scenario, places: ['A'], parties });
  const startedAt = clock.now();
  const operator = { post: parties.find(({ role }) => role === 'controller')?.post ?? 'test' };
  await client.drills.start({ drill, operator });
  core.passTime();
  const inside: CoreClient = createRouterClient(core.router, { context: { client: 'test', exercise: drill } });
  const made = new Map<string, string>();
  const filled = (value: unknown): unknown =>
    typeof value === 'string' && value.startsWith('$')
      ? value.slice(1).replace(/^[^:]+/, (name) => made.get(name) ?? name)
      : value;
  const waitUntil = (at: number): void => {
    for (; clock.now() < at; clock.advance(MINUTE_MS)) core.passTime();
  };
  for (const [index, step] of steps.entries()) {
    waitUntil(startedAt + step.minute * MINUTE_MS);
    core.passTime();
    const commandId = `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
    const input = Object.fromEntries(Object.entries(step.with).map(([name, value]) => [name, filled(value)]));
    const procedure = step.do.split('.').reduce<unknown>((node, key) => Reflect.get(Object(node), key), inside);
    await (procedure as Procedure)({ ...input, commandId, operator: { post: step.post } });
    if (step.as !== undefined) made.set(step.as, commandId);
  }
  waitUntil(startedAt + minutes * MINUTE_MS);
  await client.drills.end({ drill, operator });
  const record = core.store.db.prepare<[], string>('SELECT record FROM exercise_record').pluck().get() ?? '{}';
  // The world of a conducted exercise is kept with its record; the sample comes without one.
  const { data: _data, ...told } = JSON.parse(record) as ExerciseRecord & { readonly data?: unknown };
  return { ...shiftedRecord(told, -startedAt), archive: null };
}
