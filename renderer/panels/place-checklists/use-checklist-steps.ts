import type { PlacePoint } from '../../../shared/contract/checklists.ts';
import type { PointResult } from '../../../shared/domain/checklists/checklist-verdict.ts';
import { useCommand } from '../../app/use-command.ts';
import { useFitting } from '../../ui/cell-editor/evidence-picker.tsx';
import { toBase64 } from '../../ui/files/base64.ts';

export type ChecklistSteps = {
  readonly answer: (point: PlacePoint, result: PointResult | null, note: string | null) => Promise<boolean>;
  readonly rest: (points: readonly PlacePoint[]) => Promise<boolean>;
  readonly attach: (point: PlacePoint, files: readonly File[]) => Promise<void>;
  readonly detach: (point: PlacePoint, hash: string) => Promise<boolean>;
};

/** The commands on one checklist at one place. */
export function useChecklistSteps(place: string, checklist: string): ChecklistSteps {
  const fill = useCommand((calls) => calls.checklists.fill);
  const attach = useCommand((calls) => calls.checklists.attach);
  const detach = useCommand((calls) => calls.checklists.detach);
  const fitting = useFitting();
  return {
    answer: async ({ code }, result, note) =>
      (await fill.run({ place, checklist, answers: [{ point: code, result, note }] })) !== null,
    rest: async (points) =>
      (await fill.run({
        place,
        checklist,
        answers: points.map(({ code }) => ({ point: code, result: 'ok' as const })),
      })) !== null,
    attach: async ({ code }, files) => {
      for (const file of fitting(files)) {
        const base64 = toBase64(new Uint8Array(await file.arrayBuffer()));
        await attach.run({ place, checklist, point: code, name: file.name, mime: file.type, base64 });
      }
    },
    detach: async ({ code }, hash) => (await detach.run({ place, checklist, point: code, hash })) !== null,
  };
}
