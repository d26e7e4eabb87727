import {
  AimOutlined,
  DashboardOutlined,
  EnvironmentOutlined,
  FundProjectionScreenOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { lazy } from 'react';
import { HomeScreen } from '../home-screen.tsx';
import { matchPath, type Params } from '../router/match.ts';
import type { Screen } from '../screen.ts';
import { DRILL_SCREENS } from './drill-screens.ts';
import { INCIDENT_SCREENS } from './incident-screens.ts';
import { PLACE_SCREENS } from './place-screens.ts';
import { READINESS_SCREENS } from './readiness-screens.ts';

/**
 * Every screen that works, in the order of the rail: 态势 · 地图 · 覆盖 · 准备 · 事件 · 演练 · 点位 · 汇报 · 设置, then those without an entry. Adding
 * a line here or in its section's list is all it takes to give a screen an address, a rail entry (`icon`) and a place in the command bar.
 */
export const SCREENS: readonly Screen[] = [
  {
    path: '/board',
    title: 'screen.board',
    kind: 'situation',
    component: HomeScreen,
    icon: DashboardOutlined,
    offered: true,
  },
  {
    path: '/map',
    title: 'screen.map',
    kind: 'desk',
    component: lazy(() =>
      import('../../features/map/map-screen.tsx').then((module) => ({ default: module.MapScreen })),
    ),
    icon: EnvironmentOutlined,
    offered: true,
  },
  {
    path: '/coverage',
    title: 'screen.coverage',
    kind: 'desk',
    component: lazy(() =>
      import('../../features/coverage/coverage-screen.tsx').then((module) => ({ default: module.CoverageScreen })),
    ),
    icon: AimOutlined,
    offered: true,
  },
  {
    path: '/compare',
    title: 'screen.compare',
    kind: 'desk',
    component: lazy(() =>
      import('../../features/compare/compare-screen.tsx').then((module) => ({ default: module.CompareScreen })),
    ),
    rail: '/board',
    offered: true,
  },
  ...READINESS_SCREENS,
  ...INCIDENT_SCREENS,
  ...DRILL_SCREENS,
  ...PLACE_SCREENS,
  {
    path: '/briefing',
    title: 'screen.briefing',
    kind: 'desk',
    component: lazy(() =>
      import('../../features/briefing/briefing-screen.tsx').then((module) => ({ default: module.BriefingScreen })),
    ),
    icon: FundProjectionScreenOutlined,
    offered: true,
  },
  {
    path: '/settings',
    title: 'screen.settings',
    kind: 'desk',
    component: lazy(() =>
      import('../../features/settings/settings-screen.tsx').then((module) => ({ default: module.SettingsScreen })),
    ),
    icon: SettingOutlined,
    offered: true,
  },
  {
    path: '/settings/audit',
    title: 'screen.settings.audit',
    kind: 'desk',
    rail: '/settings',
    component: lazy(() =>
      import('../../features/audit/audit-screen.tsx').then((module) => ({ default: module.AuditScreen })),
    ),
    offered: true,
  },
  {
    path: '/help',
    title: 'screen.help',
    kind: 'desk',
    component: lazy(() =>
      import('../../features/help/help-screen.tsx').then((module) => ({ default: module.HelpScreen })),
    ),
    offered: true,
  },
  {
    path: '/wall',
    title: 'screen.wall',
    kind: 'wall',
    component: lazy(() => import('../../wall/wall-screen.tsx').then((module) => ({ default: module.WallScreen }))),
  },
];

export type FoundScreen = { readonly screen: Screen; readonly params: Params };

export function findScreen(path: string): FoundScreen | null {
  for (const screen of SCREENS) {
    const params = matchPath(screen.path, path);
    if (params !== null) return { screen, params };
  }
  return null;
}
