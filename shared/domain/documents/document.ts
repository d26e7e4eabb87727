/** Languages a document is written in. */
export const DOCUMENT_LANGS = ['zh', 'en'] as const;
export type DocumentLang = (typeof DOCUMENT_LANGS)[number];

export const DOCUMENT_FORMATS = ['pdf', 'docx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** A column of a table; `share` is its part of the width beside the other columns' parts. */
export type DocumentColumn = {
  readonly title: string;
  readonly share: number;
  readonly align?: 'left' | 'right';
  /** Its values are whole percents, with a small bar beside each. */
  readonly meter?: boolean;
};

/** A row of label and value. Null: nobody has said it yet, which the document says in that very place. */
export type DocumentFact = { readonly label: string; readonly value: string | null };

/** A figure that stands for itself. `alert`: somebody must act on it. */
export type DocumentTile = {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly alert: boolean;
};

/** Looks of the parts of a bar, told apart in grey too. */
export type PartTone = 'strong' | 'soft' | 'old' | 'none' | 'alert';

export type ChartSeries = { readonly name: string; readonly values: readonly (number | null)[] };

/** `target`: where on the scale of the values it should have ended; marked on the bar. `alert`: it did not keep to it. */
export type ChartBar = {
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  readonly target?: number;
  readonly alert?: boolean;
};

/**
 * One part of a document, whatever it is written as. Texts are plain texts: markup in them is shown, never carried out. A line
 * feed inside a text begins a new line.
 */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'bullets'; readonly items: readonly string[]; readonly numbered?: boolean }
  /** What must be read if nothing else is, and the sentences that follow it. */
  | { readonly kind: 'lead'; readonly text: string; readonly sentences: readonly string[] }
  | { readonly kind: 'tiles'; readonly items: readonly DocumentTile[] }
  | { readonly kind: 'facts'; readonly rows: readonly DocumentFact[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly DocumentColumn[];
      readonly rows: readonly (readonly string[])[];
      /** Empty lines to write in by hand after the rows. */
      readonly blankRows?: number;
      /** Empty lines down to the end of the page. */
      readonly fillPage?: boolean;
    }
  /** `alert` is for what somebody must act on, `note` for what is only to be known. */
  | { readonly kind: 'callout'; readonly tone: 'alert' | 'note'; readonly title: string; readonly text: string }
  /** A part that is not there yet, said where it belongs. */
  | { readonly kind: 'missing'; readonly text: string }
  | {
      readonly kind: 'bars';
      readonly title: string;
      readonly items: readonly ChartBar[];
    }
  /** Bars of equal length parted in shares; the parts of each stand in the order of the legend. */
  | {
      readonly kind: 'stacked';
      readonly legend: readonly { readonly name: string; readonly tone: PartTone }[];
      readonly items: readonly { readonly label: string; readonly parts: readonly number[]; readonly shown: string }[];
    }
  | {
      readonly kind: 'lines';
      readonly title: string;
      /** One label for each place on the x axis. */
      readonly labels: readonly string[];
      readonly series: readonly ChartSeries[];
      /** Where the scale ends; a round figure above the highest value without it. */
      readonly top?: number;
    }
  | { readonly kind: 'page-break' };

/** What a document says about itself; the head of the first page, and the foot of every page. */
export type DocumentHead = {
  readonly title: string;
  readonly subtitle?: string;
  /** Who issues it. */
  readonly issuer: string;
  /** Number or version as people write it, such as "No. 2". */
  readonly version: string;
  /** Moment that it is dated, in words of its zone. */
  readonly dated: string;
  /** "Confidential" and the like; stands on every page. */
  readonly confidentiality: string;
  /** "Draft", "sample data" and the like; stands on every page. */
  readonly marks: readonly string[];
};

export type DocumentModel = {
  readonly lang: DocumentLang;
  /** Landscape pages for wide tables. */
  readonly landscape?: boolean;
  /** UTC ms written into the file as its date: the same input makes the same file. */
  readonly at: number;
  readonly head: DocumentHead;
  readonly blocks: readonly DocumentBlock[];
};

/** A finished file. */
export type WrittenDocument = { readonly fileName: string; readonly mime: string; readonly bytes: Uint8Array };

export const DOCUMENT_MIME: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
