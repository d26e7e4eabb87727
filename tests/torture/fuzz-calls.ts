import path from 'node:path';
import process from 'node:process';
import { inspect } from 'node:util';

import type { AnyContractProcedure } from '@orpc/contract';
import { ORPCError } from '@orpc/server';
import fc from 'fast-check';
import { z } from 'zod';

import { contractProcedures } from '../../main/core/entry/cli/procedures.ts';
import { broken, inputsOf, type WordPool } from './support/arbitrary-input.ts';
import { diceOf } from './support/mutate.ts';
import { FuzzedCore } from './support/fuzzed-core.ts';
import { plainCore, START, DAY_MS, type PlainCore } from './support/plain-core.ts';
import { SeenFaults } from './support/seen-faults.ts';
import type { TortureRun, TortureScale } from './torture-run.ts';
import { withFolder } from './with-folder.ts';

/** Calls per procedure, and the milliseconds that calls which are carried out may take before only those follow that the schema refuses. */
const SCALE: Record<TortureScale, { readonly calls: number; readonly workMs: number }> = {
  short: { calls: 6, workMs: 20 },
  full: { calls: 10_000, workMs: 1000 },
};
/** Longest one call may hold up the core, in milliseconds of processor time; documents and sealed backups take some. */
const LIMIT_MS = 60_000;
const MOST_WORDS = 400;
const MOST_FITTING = 2000;

/** A store with a little of everything that other calls can name. */
async function fill({ client }: PlainCore): Promise<void> {
  await client.event.save({
    name: '运动会',
    zone: 'Asia/Shanghai',
    opensAt: START + DAY_MS,
    closesAt: START + 15 * DAY_MS,
  });
  for (const code of ['B1', 'B2', 'B3'])
    await client.places.create({ code, name: `网点 ${code}`, type: 'branch', lon: 120.2, lat: 30.2, datum: 'wgs84' });
  await client.readiness.set({ place: 'B1', item: 'rmb-small-notes', status: 'ready' });
  await client.log.add({ text: '停电', place: 'B1' });
  await client.incidents.open({ title: '中断', type: 'system-outage', places: ['B1'], operator: { post: '值班员' } });
}

/** Words of an answer that later calls may name. */
function takeWords(pool: WordPool, answer: unknown, depth = 0): void {
  if (pool.words.length >= MOST_WORDS || depth > 6) return;
  if (typeof answer === 'string') {
    if (answer.length > 0 && answer.length <= 64 && !/[\\/]/.test(answer) && !pool.words.includes(answer))
      pool.words.push(answer);
  } else if (typeof answer === 'object' && answer !== null)
    for (const one of Object.values(answer).slice(0, 20)) takeWords(pool, one, depth + 1);
}

/** A refusal by a rule, or of an input that does not fit: what an answer to nonsense should be. */
const isRefusal = (error: unknown): boolean =>
  error instanceof ORPCError && (error.code === 'REFUSED' || error.code === 'BAD_REQUEST');

type Counts = { calls: number; done: number; procedures: number };

type Call = (input: unknown, options: { signal: AbortSignal }) => Promise<unknown>;

/** One reason for all: an error made for each call would take longer than many a call. */
const OVER = new Error('The answer has been read.');

async function fuzzOne(
  fuzzed: FuzzedCore,
  name: string,
  schema: unknown,
  scale: TortureScale,
  seen: SeenFaults,
  counts: Counts,
): Promise<void> {
  const { calls, workMs } = SCALE[scale];
  const callers = (await fuzzed.clients()).map(
    (client) => name.split('.').reduce<unknown>((node, key) => Reflect.get(Object(node), key), client) as Call,
  );
  const { pool } = fuzzed;
  const seed = [...name].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7) | 0;
  const good = fc.sample(inputsOf(schema, pool), { numRuns: Math.min(MOST_FITTING, Math.ceil(calls / 2)), seed });
  const bad = broken(good, calls, diceOf(seed));
  const isRefused = (input: unknown): boolean => !(schema instanceof z.ZodType) || !schema.safeParse(input).success;
  let next = -1;
  const refused = (): unknown => {
    for (let tries = 0; tries < bad.length; tries += 1) {
      next = (next + 1) % bad.length;
      if (isRefused(bad[next])) break;
    }
    return bad[next];
  };
  let worked = 0;
  for (let at = 0; at < calls; at += 1) {
    // A broken input may still be one that is carried out, such as one with a field too many.
    const input = worked < workMs ? (at % 2 === 0 ? good[(at / 2) % good.length] : bad[at]) : refused();
    const call = callers[(at >> 1) % callers.length];
    const controller = new AbortController();
    const began = performance.now();
    counts.calls += 1;
    const text = (): string => `${name} ${inspect(input, { breakLength: Infinity }).slice(0, 200)}`;
    await seen.during(text, LIMIT_MS, async () => {
      try {
        const answer = await call?.(input, { signal: controller.signal });
        counts.done += 1;
        if (isStream(answer)) await answer.next().finally(() => answer.return?.(undefined));
        else takeWords(pool, answer);
      } catch (error) {
        if (!isRefusal(error)) throw error;
      } finally {
        controller.abort(OVER);
      }
    });
    worked += performance.now() - began;
  }
}

const isStream = (answer: unknown): answer is AsyncGenerator =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;

/** What people do with their accounts is tried by people who have some; before there are any, everything is anyone's. */
const WITH_PEOPLE = new Set(['accounts', 'approvals', 'breakGlass']);
const FIRST_ACCOUNT = 'accounts.setUp';

type Group = { readonly procedures: [string, AnyContractProcedure][]; readonly people: boolean };

/** Procedures that share a store: in full one for each part of the contract, in short one for all who act without an account. */
function groupsOf(scale: TortureScale): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const one of contractProcedures()) {
    const part = one[0].split('.')[0] ?? '';
    const people = WITH_PEOPLE.has(part) && one[0] !== FIRST_ACCOUNT;
    const short = one[0] === FIRST_ACCOUNT ? FIRST_ACCOUNT : people ? 'people' : 'all';
    const group = scale === 'short' || one[0] === FIRST_ACCOUNT ? short : part;
    groups.set(group, { procedures: [...(groups.get(group)?.procedures ?? []), one], people });
  }
  return groups;
}

/** Every procedure of the contract with inputs made from its schema, half of them fitting: each is answered or refused. */
export const fuzzCalls: TortureRun = {
  name: 'fuzzed calls, for each procedure',
  run: (scale) =>
    withFolder(async (folder) => {
      const source = path.join(folder, 'source');
      const first = await plainCore(source);
      await fill(first);
      await first.core.close();
      const seen = new SeenFaults();
      const counts: Counts = { calls: 0, done: 0, procedures: 0 };
      const home = process.cwd();
      for (const [group, { procedures, people }] of groupsOf(scale)) {
        // A store of its own, so that one group's nonsense does not pile up for the next.
        const fuzzed = new FuzzedCore(source, path.join(folder, group), people);
        const note = (problems: readonly string[]): void => {
          if (problems.length > 0) seen.note(`${group}: ${problems.join('; ')}`);
        };
        for (const [name, procedure] of procedures) {
          counts.procedures += 1;
          await fuzzOne(fuzzed, name, procedure['~orpc'].inputSchema, scale, seen, counts);
          note(await fuzzed.afterProcedure());
        }
        note(await fuzzed.close());
        process.stderr.write(`  ${group}: ${procedures.length} procedures, ${seen.faults.length} faults so far\n`);
        process.chdir(home);
      }
      await seen.close();
      const { faults } = seen;
      return {
        figure: `${counts.procedures} procedures, ${counts.calls.toLocaleString('en')} calls, ${counts.done.toLocaleString('en')} carried out: ${faults.length} faults${faults.length > 0 ? ` (${faults[0]?.slice(0, 200)})` : ''}`,
        wanted: `${SCALE[scale].calls.toLocaleString('en')} calls each: 0 crashes, 0 uncaught, 0 faults, every store sound`,
        passed: faults.length === 0,
      };
    }),
};
