export { PaperService } from './paper-service.ts';
