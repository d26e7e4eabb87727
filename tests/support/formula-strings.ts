const STARTS = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '＝', '＋', '－', '＠', ' ='] as const;
const BODIES = [
  '1+1',
  'cmd|"/c calc"!A0',
  'HYPERLINK("http://x.example","x")',
  'WEBSERVICE("http://x.example")',
] as const;

/** Fifty texts that a spreadsheet may take for a formula, in a cell or after a file was saved as CSV. */
export const FORMULA_STRINGS: readonly string[] = [
  ...STARTS.flatMap((start) => BODIES.map((body) => `${start}${body}`)),
  'x\n=1+1',
  '","=1+1',
];
