export { inspectFile } from './inspect-file.ts';
export { openFile, sheetOf } from './open-file.ts';
export { writeWorkbook } from './workbook-writer.ts';
