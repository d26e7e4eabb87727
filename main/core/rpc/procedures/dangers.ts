import type { DangerStep } from '../../../../shared/domain/dangers/decide-step.ts';
import type { Services } from '../../services.ts';
import type { Envelope } from '../../store/command-envelope.ts';
import { os, receiptOf, toCommand, type CallContext } from '../implementer.ts';

export function dangersProcedures({ dangers: queries, dangerCommands: commands }: Services) {
  const { dangers } = os;
  const step = (kind: string, input: Envelope & { danger: string }, context: CallContext, taken: DangerStep) =>
    receiptOf(commands.step(toCommand(kind, input, context), input.danger, taken));
  return {
    list: dangers.list.handler(({ input }) => queries.list(input)),
    get: dangers.get.handler(({ input }) => queries.get(input.danger)),
    report: dangers.report.handler(({ input, context }) => {
      const outcome = commands.report(toCommand('dangers.report', input, context), input);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    edit: dangers.edit.handler(({ input, context }) =>
      receiptOf(commands.edit(toCommand('dangers.edit', input, context), input.danger, input)),
    ),
    assign: dangers.assign.handler(({ input, context }) =>
      step('dangers.assign', input, context, { step: 'assign', to: input.to, due: input.due }),
    ),
    fix: dangers.fix.handler(({ input, context }) =>
      step('dangers.fix', input, context, { step: 'fix', note: input.note ?? '' }),
    ),
    verify: dangers.verify.handler(({ input, context }) =>
      step('dangers.verify', input, context, { step: 'verify', passed: input.passed, note: input.note ?? '' }),
    ),
    strikeOff: dangers.strikeOff.handler(({ input, context }) =>
      step('dangers.strikeOff', input, context, { step: 'strike-off', note: input.note ?? '' }),
    ),
    withdraw: dangers.withdraw.handler(({ input, context }) =>
      step('dangers.withdraw', input, context, { step: 'withdraw', reason: input.reason }),
    ),
    attach: dangers.attach.handler(({ input, context }) => {
      const file = { name: input.name, mime: input.mime, bytes: Buffer.from(input.base64, 'base64') };
      const outcome = commands.attach(toCommand('dangers.attach', input, context), input.danger, file);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    photo: dangers.photo.handler(({ input }) => queries.photo(input.hash)),
    statistics: dangers.statistics.handler(() => queries.statistics()),
  };
}
