import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function postureProcedures({ situation: { posture: service } }: Services) {
  const { posture } = os;
  return {
    get: posture.get.handler(() => service.get()),
    set: posture.set.handler(({ input, context }) => {
      const outcome = service.set(toCommand('posture.set', input, context), input);
      return { ...receiptOf(outcome), current: service.get().current };
    }),
    activatePlan: posture.activatePlan.handler(({ input, context }) => {
      const outcome = service.activatePlan(toCommand('posture.activatePlan', input, context), input);
      return { ...receiptOf(outcome), activation: service.activation(outcome.result.id) };
    }),
    endPlan: posture.endPlan.handler(({ input, context }) => {
      const outcome = service.endPlan(toCommand('posture.endPlan', input, context), input.activation, input.ground);
      return { ...receiptOf(outcome), activation: service.activation(input.activation) };
    }),
  };
}
