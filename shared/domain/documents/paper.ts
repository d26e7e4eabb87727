/** Parts of the paper fallback, in the order they are printed. */
export const PAPER_PARTS = ['contacts', 'playbooks', 'places', 'log'] as const;
export type PaperPart = (typeof PAPER_PARTS)[number];
