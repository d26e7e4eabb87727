import type { SheetRow } from '../../../../../shared/domain/import/types.ts';
import { openFile, type OpenedFile, type OpenedSheet, sheetOf } from './open-file.ts';

export type InspectedSheet = Pick<OpenedSheet, 'name' | 'hidden' | 'headerRows' | 'headers' | 'sample'> & {
  readonly rowCount: number;
};
export type InspectedFile = Pick<OpenedFile, 'format' | 'encoding' | 'defaultSheet'> & {
  readonly sheets: readonly InspectedSheet[];
};

/** What a person needs to see before an import. Reads every row once to count them. Throws what openFile throws. */
export async function inspectFile(bytes: Uint8Array, fileName: string): Promise<InspectedFile> {
  const { sheets, ...file } = await openFile(bytes, fileName);
  return {
    ...file,
    sheets: sheets.map(({ name, hidden, headerRows, headers, sample, countRows }) => {
      return { name, hidden, headerRows, headers, sample, rowCount: countRows() };
    }),
  };
}

/** The rows of a sheet under its header, in pieces. Throws what openFile and sheetOf throw. */
export async function* readRows(
  bytes: Uint8Array,
  fileName: string,
  sheet?: string,
): AsyncGenerator<readonly SheetRow[], void, undefined> {
  yield* sheetOf(await openFile(bytes, fileName), sheet).rows();
}
