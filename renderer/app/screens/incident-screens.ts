import type { Screen } from '../screen.ts';

/** 事件: the live situation. The first one carries the rail entry. */
export const INCIDENT_SCREENS: readonly Screen[] = [];
