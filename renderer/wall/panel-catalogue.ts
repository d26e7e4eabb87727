import type { ComponentType } from 'react';
import type { WallPanelId } from '../../shared/domain/walls/wall-panels.ts';
import { WallAttention } from '../panels/attention/wall-attention.tsx';
import { WallBlanks } from '../panels/blank-spots/wall-blanks.tsx';
import { WallCategories } from '../panels/category-readiness/wall-categories.tsx';
import { WallCountdown } from '../panels/countdown/wall-countdown.tsx';
import { WallHeat } from '../panels/coverage/wall-heat.tsx';
import { WallDrills } from '../panels/drill-status/wall-drills.tsx';
import { WallDuty } from '../panels/duty-roster/wall-duty.tsx';
import { WallIncidents } from '../panels/incidents/wall-incidents.tsx';
import { WallMap } from '../panels/place-map/wall-map.tsx';
import { WallReporting } from '../panels/reporting/wall-reporting.tsx';
import { WallSignificant } from '../panels/significant/wall-significant.tsx';
import { WallStock } from '../panels/stock/wall-stock.tsx';
import { WallTotals } from '../panels/totals/wall-totals.tsx';
import { WallTrend } from '../panels/trend/wall-trend.tsx';
import { WallVenues } from '../panels/venue-readiness/wall-venues.tsx';

/** Every panel that a wall can show. */
export const PANELS: Readonly<Record<WallPanelId, ComponentType>> = {
  countdown: WallCountdown,
  categories: WallCategories,
  venues: WallVenues,
  'coverage-heat': WallHeat,
  blanks: WallBlanks,
  map: WallMap,
  incidents: WallIncidents,
  significant: WallSignificant,
  stock: WallStock,
  drills: WallDrills,
  trend: WallTrend,
  duty: WallDuty,
  reporting: WallReporting,
  attention: WallAttention,
  totals: WallTotals,
};
