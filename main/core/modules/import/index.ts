export { ImportService } from './import-service.ts';
export { templateWorkbook } from './template-workbook.ts';
export { WORKBOOK_MIME, writeWorkbook, type SheetToWrite } from './reader/workbook-writer.ts';
