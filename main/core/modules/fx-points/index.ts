export { fxPointFeed } from './fx-feed.ts';
export { FxPointService } from './fx-point-service.ts';
