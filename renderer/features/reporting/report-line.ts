/** What is found of an outlet while it is typed. */
export type Findable = {
  readonly place: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** Pinyin initials and full pinyin, parted by a space. */
  readonly keys: string;
};

/** A typed line: which outlet is looked for, and what it reports; no text means nothing to report. */
export type ReportLine = { readonly query: string; readonly text: string };

/** `xsbg` or `B001 ATM 卡钞`: the first word finds the outlet, the rest is what happened. */
export function readReportLine(line: string): ReportLine {
  const trimmed = line.normalize('NFKC').trimStart();
  const gap = trimmed.search(/\s/);
  if (gap === -1) return { query: trimmed, text: '' };
  return { query: trimmed.slice(0, gap), text: trimmed.slice(gap).trim() };
}

/** Outlets that a query finds, best first; with the same quality they stay in the order of the list. */
export function findOutlets<O extends Findable>(query: string, outlets: readonly O[]): O[] {
  const wanted = query.normalize('NFKC').trim().toLowerCase();
  if (wanted === '') return [...outlets];
  return outlets
    .map((outlet) => ({ outlet, score: scoreOf(outlet, wanted) }))
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .map(({ outlet }) => outlet);
}

function scoreOf({ place, name, nameEn, keys }: Findable, wanted: string): number | null {
  const [initials = '', full = ''] = keys.split(' ');
  const code = place.toLowerCase();
  if (code === wanted || name.toLowerCase() === wanted) return 0;
  if (code.startsWith(wanted) || name.toLowerCase().startsWith(wanted) || initials.startsWith(wanted)) return 1;
  if (full.startsWith(wanted)) return 2;
  const within = [name, nameEn ?? '', code, initials, full];
  return within.some((one) => one.toLowerCase().includes(wanted)) ? 3 : null;
}
