import { create } from 'zustand';
import type { ImportJob, ImportResult } from '../../../shared/contract/imports.ts';
import type { Draft } from './mapping-model.ts';

type Cell = string | number | boolean | null;

export type Sheet = {
  readonly name: string;
  readonly headers: readonly string[];
  readonly headerRow: number;
  readonly rowCount: number;
  readonly sample: readonly (readonly Cell[])[];
};

export type Inspected = {
  readonly upload: string;
  readonly fileName: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly sheets: readonly Sheet[];
  readonly confidence: Readonly<Record<string, number>>;
};

/** Where an import stands. Kept outside the screen, so that leaving it loses nothing. */
export type Stage =
  | { readonly step: 'choose' }
  | {
      readonly step: 'sending';
      readonly fileName: string;
      readonly sent: number;
      readonly total: number;
      readonly stop: AbortController;
    }
  | { readonly step: 'mapping'; readonly file: Inspected; readonly draft: Draft; readonly trial: ImportResult | null }
  | {
      readonly step: 'running';
      readonly file: Inspected;
      readonly draft: Draft;
      readonly job: string;
      readonly trial: boolean;
    }
  | {
      readonly step: 'finished';
      readonly file: Inspected;
      readonly draft: Draft;
      readonly job: ImportJob;
      readonly undone: string | null;
    };

type ImportStore = {
  readonly stage: Stage;
  readonly setStage: (stage: Stage) => void;
  /** A file dropped on the window, waiting for the import screen to take it. */
  readonly dropped: File | null;
  readonly drop: (file: File | null) => void;
};

export const useImportStore = create<ImportStore>((set) => ({
  stage: { step: 'choose' },
  setStage: (stage) => set({ stage }),
  dropped: null,
  drop: (dropped) => set({ dropped }),
}));
