export { DocumentService } from './document-service.ts';
