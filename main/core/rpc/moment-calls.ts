import { z } from 'zod';
import { contract } from '../../../shared/contract/index.ts';
import type { MomentDifference } from '../../../shared/contract/moments.ts';
import type { CallContext } from './implementer.ts';

/** Carries a call out as of a past instant (UTC ms). */
export type CallMoment = (
  at: number,
  path: readonly string[],
  input: unknown,
  context: CallContext,
) => Promise<unknown>;

/** The past as the router reaches it. */
export type MomentCalls = {
  readonly call: CallMoment;
  /** What changed between two instants (UTC ms). */
  readonly compare: (from: number, to: number) => Promise<MomentDifference>;
};

/** Areas that are of the present at whatever instant a window stands: the program itself, who works with it, and where to look back from. */
const OF_THE_PRESENT: ReadonlySet<string> = new Set([
  'events',
  'system',
  'moments',
  'accounts',
  'approvals',
  'breakGlass',
  'evidence',
  'basemaps',
  'imports',
]);

/** Whether a call made at a past instant is still meant for the present. Commands are not: they are refused. */
export function isOfThePresent(path: readonly string[]): boolean {
  return OF_THE_PRESENT.has(path[0] ?? '');
}

/** Whether the procedure at `path` changes something: its input is a command. */
export function isWrite(path: readonly string[]): boolean {
  let node: unknown = contract;
  for (const key of path)
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : null;
  if (typeof node !== 'object' || node === null || !('~orpc' in node)) return false;
  const { inputSchema } = node['~orpc'] as { inputSchema?: unknown };
  return inputSchema instanceof z.ZodObject && 'commandId' in inputSchema.shape;
}
