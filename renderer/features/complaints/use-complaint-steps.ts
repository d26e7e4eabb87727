import type { Medium } from '../../../shared/domain/clocks/clock-rule.ts';
import type { WatchFlag } from '../../../shared/domain/complaints/complaint.ts';
import { useCommand } from '../../app/use-command.ts';

/** A step as the form states it; `at` in UTC ms, left out for now. */
export type StatedStep =
  | { readonly step: 'hand'; readonly to: string; readonly note: string }
  | { readonly step: 'note'; readonly text: string; readonly watch: Partial<Record<WatchFlag, boolean>> }
  | { readonly step: 'resolve'; readonly outcome: string }
  | {
      readonly step: 'tell-back';
      readonly told: string;
      readonly medium: Medium;
      readonly at: number | undefined;
      readonly note: string;
    }
  | { readonly step: 'close' }
  | { readonly step: 'reopen'; readonly reason: string };

/** Sends a step to the core; true when it was taken. Refusals are shown where everything else is. */
export function useComplaintSteps() {
  const hand = useCommand((client) => client.complaints.hand);
  const note = useCommand((client) => client.complaints.note);
  const resolve = useCommand((client) => client.complaints.resolve);
  const tellBack = useCommand((client) => client.complaints.tellBack);
  const close = useCommand((client) => client.complaints.close);
  const reopen = useCommand((client) => client.complaints.reopen);
  const take = async (complaint: string, step: StatedStep): Promise<boolean> => {
    switch (step.step) {
      case 'hand':
        return (await hand.run({ complaint, to: step.to, ...given('note', step.note) })) !== null;
      case 'note':
        return (await note.run({ complaint, ...given('text', step.text), ...step.watch })) !== null;
      case 'resolve':
        return (await resolve.run({ complaint, outcome: step.outcome })) !== null;
      case 'tell-back': {
        const at = step.at === undefined ? {} : { at: step.at };
        const said = { ...given('told', step.told), ...given('note', step.note) };
        return (await tellBack.run({ complaint, medium: step.medium, ...at, ...said })) !== null;
      }
      case 'close':
        return (await close.run({ complaint })) !== null;
      case 'reopen':
        return (await reopen.run({ complaint, reason: step.reason })) !== null;
    }
  };
  return { take, pending: [hand, note, resolve, tellBack, close, reopen].some((command) => command.pending) };
}

const given = <Name extends string>(name: Name, text: string): Partial<Record<Name, string>> =>
  text.trim() === '' ? {} : ({ [name]: text } as Partial<Record<Name, string>>);
