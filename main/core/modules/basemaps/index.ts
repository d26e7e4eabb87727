export { BasemapService } from './basemap-service.ts';
