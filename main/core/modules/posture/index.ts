export { PostureService } from './posture-service.ts';
