export { capabilityChanges, capabilityFile, readCapabilityFile, type FileCapability } from './capability-file.ts';
export {
  catalogueChanges,
  catalogueFileItem,
  itemChanges,
  readCatalogueFile,
  readResource,
  type CatalogueFile,
  type CatalogueFileItem,
} from './catalogue-file.ts';
export { CatalogueService } from './catalogue-service.ts';
export { dependencyChanges, readDependencyFile } from './dependency-file.ts';
