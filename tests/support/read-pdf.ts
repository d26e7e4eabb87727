import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type ReadPdf = {
  /** Text of each page; what stands on one line follows each other without a break. */
  readonly pages: readonly string[];
  /** The same with all white space taken out, for texts that were broken into lines. */
  readonly text: string;
  readonly title: string;
  /** Lines as they were set, in the order they were drawn. */
  readonly lines: readonly string[];
  /** Of each page, the part (0 to 1) of the room between its running head and foot down to its lowest text. */
  readonly fills: readonly number[];
};

/** What documents keep free of text at the head and at the foot of a page, in points. */
const HEAD = 58;
const FOOT = 50;

/** Reads a PDF back with another library than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false });
  const pdf = await task.promise;
  const pages: string[] = [];
  const lines: string[] = [];
  const fills: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const { items } = await sheet.getTextContent();
    const top = (sheet.view[3] ?? 0) - HEAD;
    let lowest = top;
    let line = '';
    let page = '';
    let baseline: number | null = null;
    for (const item of items) {
      if (!('str' in item)) continue;
      const y = Number(item.transform[5]);
      if (y > FOOT && item.str !== '') lowest = Math.min(lowest, y);
      if (baseline !== null && Math.abs(y - baseline) > 1) {
        lines.push(line.trim());
        line = '';
      }
      baseline = y;
      line += item.str;
      page += item.hasEOL ? `${item.str}\n` : item.str;
    }
    lines.push(line.trim());
    pages.push(page);
    fills.push((top - lowest) / (top - FOOT));
  }
  const { info } = await pdf.getMetadata();
  await task.destroy();
  return {
    pages,
    text: pages.join('').replaceAll(/\s/gu, ''),
    title: 'Title' in info ? String(info.Title) : '',
    lines: lines.filter((line) => line !== ''),
    fills,
  };
}
