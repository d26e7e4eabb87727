export { catalogueChanges, readCatalogueFile } from './catalogue-file.ts';
export { CatalogueService } from './catalogue-service.ts';
