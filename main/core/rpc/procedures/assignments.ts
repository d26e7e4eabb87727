import { saveRule } from '../../modules/tasks/index.ts';
import { DEFAULT_ZONE } from '../../modules/event/index.ts';
import type { Services } from '../../services.ts';
import type { Outcome } from '../../store/command-bus.ts';
import type { Envelope } from '../../store/command-envelope.ts';
import { os, receiptOf, toCommand, type CallContext } from '../implementer.ts';

export function playbooksProcedures({ clock, situation: { assignments } }: Services) {
  const { playbooks } = os;
  const { playbooks: queries, playbookCommands: commands } = assignments;
  return {
    list: playbooks.list.handler(() => ({ items: queries.list() })),
    save: playbooks.save.handler(({ input, context }) => {
      const outcome = commands.save(toCommand('playbooks.save', input, context), input.playbook);
      return { ...receiptOf(outcome), version: outcome.result.version };
    }),
    forIncident: playbooks.forIncident.handler(({ input }) => ({
      at: clock.now(),
      ...queries.forIncident(input.incident),
    })),
    start: playbooks.start.handler(({ input, context }) => {
      const outcome = commands.start(toCommand('playbooks.start', input, context), input.incident, input.playbook);
      return { ...receiptOf(outcome), run: queries.run(outcome.result.run) };
    }),
    addStep: playbooks.addStep.handler(({ input, context }) => {
      const outcome = commands.addStep(toCommand('playbooks.addStep', input, context), input.run, input.step);
      return { ...receiptOf(outcome), run: queries.run(input.run) };
    }),
  };
}

export function tasksProcedures({ bus, clock, places, event, situation: { assignments } }: Services) {
  const { tasks } = os;
  const { tasks: queries, taskCommands: commands, orders } = assignments;
  const answer = (outcome: Outcome<unknown>, id: string) => ({ ...receiptOf(outcome), task: queries.get(id) });
  type Acted = Envelope & {
    task: string;
    reason?: string | undefined;
    note?: string | undefined;
    at?: number | undefined;
  };
  const act = (kind: 'done' | 'skip' | 'block' | 'resume', input: Acted, context: CallContext) => {
    const { task, reason, note, at } = input;
    const outcome = commands.act(toCommand(`tasks.${kind}`, input, context), {
      task,
      act: kind,
      reason: reason ?? note,
      at,
    });
    return answer(outcome, task);
  };
  return {
    list: tasks.list.handler(({ input }) => ({ at: clock.now(), ...queries.list(input) })),
    get: tasks.get.handler(({ input }) => ({
      at: clock.now(),
      task: queries.get(input.task),
      events: queries.events(input.task),
    })),
    create: tasks.create.handler(({ input, context }) => {
      const outcome = commands.create(toCommand('tasks.create', input, context), input);
      return answer(outcome, outcome.result.id);
    }),
    update: tasks.update.handler(({ input, context }) =>
      answer(commands.update(toCommand('tasks.update', input, context), input), input.task),
    ),
    done: tasks.done.handler(({ input, context }) => act('done', input, context)),
    skip: tasks.skip.handler(({ input, context }) => act('skip', input, context)),
    block: tasks.block.handler(({ input, context }) => act('block', input, context)),
    resume: tasks.resume.handler(({ input, context }) => act('resume', input, context)),
    check: tasks.check.handler(({ input, context }) =>
      answer(commands.check(toCommand('tasks.check', input, context), input), input.task),
    ),
    rules: tasks.rules.handler(() => ({ at: clock.now(), items: queries.rules() })),
    saveRule: tasks.saveRule.handler(({ input, context }) => {
      const deps = { bus, clock, places, zone: () => event.zone() ?? DEFAULT_ZONE };
      const outcome = saveRule(deps, toCommand('tasks.saveRule', input, context), input);
      return { ...receiptOf(outcome), rule: queries.rule(outcome.result.id) };
    }),
    overdue: tasks.overdue.handler(({ input: { limit } }) => {
      const late = queries.list({ state: 'overdue', limit });
      const unanswered = orders.overdue();
      const next = Math.min(late.nextDueAt ?? Number.POSITIVE_INFINITY, unanswered.nextAt);
      return {
        at: clock.now(),
        tasks: late.items,
        tasksTotal: late.total,
        orders: unanswered.items.slice(0, limit),
        ordersTotal: unanswered.items.length,
        owed: late.counts.open,
        waiting: unanswered.waiting,
        nextAt: Number.isFinite(next) ? next : null,
      };
    }),
  };
}

export function ordersProcedures({ clock, situation: { assignments } }: Services) {
  const { orders } = os;
  const { orders: queries, orderCommands: commands } = assignments;
  const answer = (outcome: Outcome<unknown>, id: string) => ({ ...receiptOf(outcome), order: queries.get(id) });
  return {
    list: orders.list.handler(({ input }) => ({ at: clock.now(), ...queries.list(input) })),
    get: orders.get.handler(({ input }) => ({ at: clock.now(), order: queries.get(input.order) })),
    issue: orders.issue.handler(({ input, context }) => {
      const outcome = commands.issue(toCommand('orders.issue', input, context), input);
      return answer(outcome, outcome.result.id);
    }),
    acknowledge: orders.acknowledge.handler(({ input, context }) =>
      answer(commands.acknowledge(toCommand('orders.acknowledge', input, context), input), input.order),
    ),
    remind: orders.remind.handler(({ input, context }) =>
      answer(commands.remind(toCommand('orders.remind', input, context), input), input.order),
    ),
    withdraw: orders.withdraw.handler(({ input, context }) =>
      answer(commands.withdraw(toCommand('orders.withdraw', input, context), input), input.order),
    ),
  };
}
