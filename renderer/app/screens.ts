import {
  AimOutlined,
  DashboardOutlined,
  EnvironmentOutlined,
  SettingOutlined,
  ShopOutlined,
  TableOutlined,
} from '@ant-design/icons';
import { lazy } from 'react';
import { HomeScreen } from './home-screen.tsx';
import { matchPath, type Params } from './router/match.ts';
import type { Screen } from './screen.ts';

/**
 * Every screen that works, in the order of the rail: 态势 · 地图 · 覆盖 · 准备 · 点位 · 设置, then those without an entry. Adding a
 * line here is all it takes to give a screen an address, a rail entry (`icon`) and a place in the command bar.
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
    component: lazy(() => import('../features/map/map-screen.tsx').then((module) => ({ default: module.MapScreen }))),
    icon: EnvironmentOutlined,
    offered: true,
  },
  {
    path: '/coverage',
    title: 'screen.coverage',
    kind: 'desk',
    component: lazy(() =>
      import('../features/coverage/coverage-screen.tsx').then((module) => ({ default: module.CoverageScreen })),
    ),
    icon: AimOutlined,
    offered: true,
  },
  {
    path: '/readiness',
    title: 'screen.readiness',
    kind: 'desk',
    component: lazy(() =>
      import('../features/readiness/matrix-screen.tsx').then((module) => ({ default: module.MatrixScreen })),
    ),
    icon: TableOutlined,
    offered: true,
  },
  {
    path: '/readiness/item/:code',
    title: 'readiness.item.title',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../features/readiness/item-screen.tsx').then((module) => ({ default: module.ItemScreen })),
    ),
  },
  {
    path: '/readiness/stock',
    title: 'screen.stock',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../features/stock/stock-screen.tsx').then((module) => ({ default: module.StockScreen })),
    ),
    offered: true,
  },
  {
    path: '/readiness/inspections',
    title: 'screen.inspections',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../features/inspections/inspections-screen.tsx').then((module) => ({
        default: module.InspectionsScreen,
      })),
    ),
    offered: true,
  },
  {
    path: '/readiness/dangers',
    title: 'screen.dangers',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../features/dangers/dangers-screen.tsx').then((module) => ({ default: module.DangersScreen })),
    ),
    offered: true,
  },
  {
    path: '/readiness/gate',
    title: 'screen.gate',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../features/gate/gate-screen.tsx').then((module) => ({ default: module.GateScreen })),
    ),
    offered: true,
  },
  {
    path: '/readiness/stock',
    title: 'screen.stock',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../features/stock/stock-screen.tsx').then((module) => ({ default: module.StockScreen })),
    ),
    offered: true,
  },
  {
    path: '/readiness/machines',
    title: 'screen.machines',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../features/machines/machines-screen.tsx').then((module) => ({ default: module.MachinesScreen })),
    ),
    offered: true,
  },
  {
    path: '/readiness/staff',
    title: 'screen.staff',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../features/staff/staff-screen.tsx').then((module) => ({ default: module.StaffScreen })),
    ),
    offered: true,
  },
  {
    path: '/readiness/calendar',
    title: 'screen.calendar',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../features/calendar/calendar-screen.tsx').then((module) => ({ default: module.CalendarScreen })),
    ),
    offered: true,
  },
  {
    path: '/readiness/machines',
    title: 'screen.machines',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../features/machines/machines-screen.tsx').then((module) => ({ default: module.MachinesScreen })),
    ),
    offered: true,
  },
  {
    path: '/places',
    title: 'screen.places',
    kind: 'desk',
    component: lazy(() =>
      import('../features/places/places-screen.tsx').then((module) => ({ default: module.PlacesScreen })),
    ),
    icon: ShopOutlined,
    offered: true,
  },
  {
    path: '/duplicates',
    title: 'screen.duplicates',
    kind: 'desk',
    rail: '/places',
    component: lazy(() =>
      import('../features/places/duplicates-screen.tsx').then((module) => ({ default: module.DuplicatesScreen })),
    ),
    offered: true,
  },
  {
    path: '/places/:code',
    title: 'screen.places',
    kind: 'desk',
    rail: '/places',
    component: lazy(() =>
      import('../features/places/place-screen.tsx').then((module) => ({ default: module.PlaceScreen })),
    ),
  },
  {
    path: '/import',
    title: 'screen.import',
    kind: 'desk',
    rail: '/places',
    component: lazy(() =>
      import('../features/imports/import-screen.tsx').then((module) => ({ default: module.ImportScreen })),
    ),
    offered: true,
  },
  {
    path: '/settings',
    title: 'screen.settings',
    kind: 'desk',
    component: lazy(() =>
      import('../features/settings/settings-screen.tsx').then((module) => ({ default: module.SettingsScreen })),
    ),
    icon: SettingOutlined,
    offered: true,
  },
  {
    path: '/wall',
    title: 'screen.wall',
    kind: 'wall',
    component: lazy(() => import('../wall/wall-screen.tsx').then((module) => ({ default: module.WallScreen }))),
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
