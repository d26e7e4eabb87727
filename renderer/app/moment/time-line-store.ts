import { create } from 'zustand';

/** Screens that stand on the time line. */
export const ON_THE_TIME_LINE: ReadonlySet<string> = new Set(['/board', '/map', '/coverage']);

export const SPANS = ['day', 'week', 'all'] as const;
export type Span = (typeof SPANS)[number];

type TimeLineState = {
  /** Whether the line is shown in the present; at a past instant it always is. */
  readonly open: boolean;
  readonly span: Span;
  readonly show: (open: boolean) => void;
  readonly look: (span: Span) => void;
};

export const useTimeLine = create<TimeLineState>((set) => ({
  open: false,
  span: 'day',
  show: (open) => set({ open }),
  look: (span) => set({ span }),
}));
