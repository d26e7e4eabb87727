import { ORPCError } from '@orpc/server';
import { AppError } from '../../../shared/kernel/app-error.ts';
import type { CallContext } from '../rpc/implementer.ts';
import type { MomentHost } from './moment-host.ts';

/** What the thread of a core asks the thread of its moments; instants in UTC ms. */
export type HostWork =
  | {
      readonly type: 'call';
      readonly at: number;
      readonly path: readonly string[];
      readonly input: unknown;
      readonly context: CallContext;
    }
  | { readonly type: 'compare'; readonly from: number; readonly to: number }
  | { readonly type: 'lay' }
  | { readonly type: 'forget' };

export type HostRequest = (HostWork & { readonly id: number }) | { readonly type: 'close' };

export type HostAnswer =
  | { readonly type: 'done'; readonly id: number; readonly result: unknown }
  | {
      readonly type: 'refused';
      readonly id: number;
      readonly code: string;
      readonly message: string;
      readonly details: Record<string, unknown>;
    }
  | { readonly type: 'failed'; readonly id: number; readonly why: string }
  | { readonly type: 'ready'; readonly at: number };

/** Carries one request out. Never rejects: what went wrong is the answer. */
export async function answerTo(host: MomentHost, request: HostWork & { readonly id: number }): Promise<HostAnswer> {
  const { id } = request;
  try {
    return { type: 'done', id, result: await carryOut(host, request) };
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal !== null) return { type: 'refused', id, ...refusal };
    return { type: 'failed', id, why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function carryOut(host: MomentHost, request: HostWork): Promise<unknown> {
  switch (request.type) {
    case 'call':
      return host.call(request.at, request.path, request.input, request.context);
    case 'compare':
      return host.compare(request.from, request.to);
    case 'lay':
      return host.layCheckpoints();
    case 'forget':
      host.forget();
      return null;
  }
}

type Refusal = { readonly code: string; readonly message: string; readonly details: Record<string, unknown> };

function refusalIn(error: unknown): Refusal | null {
  if (error instanceof AppError) return { code: error.code, message: error.message, details: error.details };
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null;
  const { code, message, details } = error.data as Refusal;
  return { code, message, details };
}
