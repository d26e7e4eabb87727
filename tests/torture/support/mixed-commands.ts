import { randomUUID } from 'node:crypto';

export type Call = {
  readonly call: string;
  readonly kind: string;
  readonly input: Readonly<Record<string, unknown>> & { readonly commandId: string };
};

/** Few, so that opening the store costs the same at the end as at the start. */
const PLACES = 20;
const STATES = ['ready', 'not-ready', 'in-progress'] as const;

/** A date of its own for every command. */
const dayNumber = (day: number): string => new Date(Date.UTC(2000, 0, day)).toISOString().slice(0, 10);

/** Command number `n` (from 1) of an endless mix: places made and changed, states, log lines, systems, holidays. Later ones need the earlier. */
export function mixedCommand(n: number): Call {
  const commandId = randomUUID();
  const place = `P-${n % PLACES}`;
  if (n <= PLACES)
    return {
      call: 'places.create',
      kind: 'places.create',
      input: { commandId, code: place, name: `网点 ${n}`, type: 'branch' },
    };
  const mix: readonly (() => Omit<Call, 'kind'>)[] = [
    () => ({ call: 'log.add', input: { commandId, text: `第 ${n} 条 line ${n}`, place } }),
    () => ({
      call: 'readiness.set',
      input: { commandId, place, item: 'rmb-small-notes', status: STATES[Math.floor(n / PLACES) % 3] },
    }),
    () => ({
      call: 'event.setHoliday',
      input: { commandId, holiday: { date: dayNumber(n), name: `命令 ${n}`, nameEn: null } },
    }),
    () => ({ call: 'places.update', input: { commandId, code: place, name: `网点 ${n}` } }),
  ];
  const one = mix[n % mix.length]?.();
  if (one === undefined) throw new Error('The mix is empty.');
  return { ...one, kind: one.call };
}
