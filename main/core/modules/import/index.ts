export { ImportService } from './import-service.ts';
export { templateWorkbook } from './template-workbook.ts';
