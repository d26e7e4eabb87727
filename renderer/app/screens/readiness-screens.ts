import { TableOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Screen } from '../screen.ts';

/** 准备: the matrix and the resources behind its states. */
export const READINESS_SCREENS: readonly Screen[] = [
  {
    path: '/readiness',
    title: 'screen.readiness',
    kind: 'desk',
    component: lazy(() =>
      import('../../features/readiness/matrix-screen.tsx').then((module) => ({ default: module.MatrixScreen })),
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
      import('../../features/readiness/item-screen.tsx').then((module) => ({ default: module.ItemScreen })),
    ),
  },
  {
    path: '/readiness/stock',
    title: 'screen.stock',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../../features/stock/stock-screen.tsx').then((module) => ({ default: module.StockScreen })),
    ),
    offered: true,
  },
  {
    path: '/readiness/inspections',
    title: 'screen.inspections',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../../features/inspections/inspections-screen.tsx').then((module) => ({
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
      import('../../features/dangers/dangers-screen.tsx').then((module) => ({ default: module.DangersScreen })),
    ),
    offered: true,
  },
  {
    path: '/readiness/gate',
    title: 'screen.gate',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../../features/gate/gate-screen.tsx').then((module) => ({ default: module.GateScreen })),
    ),
    offered: true,
  },
  {
    path: '/readiness/machines',
    title: 'screen.machines',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../../features/machines/machines-screen.tsx').then((module) => ({ default: module.MachinesScreen })),
    ),
    offered: true,
  },
  {
    path: '/readiness/staff',
    title: 'screen.staff',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../../features/staff/staff-screen.tsx').then((module) => ({ default: module.StaffScreen })),
    ),
    offered: true,
  },
  {
    path: '/readiness/calendar',
    title: 'screen.calendar',
    kind: 'desk',
    rail: '/readiness',
    component: lazy(() =>
      import('../../features/calendar/calendar-screen.tsx').then((module) => ({ default: module.CalendarScreen })),
    ),
    offered: true,
  },
];
