export { Moments } from './moments.ts';
export { momentsOf } from './moments-of.ts';
export { openMoment, type MomentSource, type OpenMoment } from './open-moment.ts';
