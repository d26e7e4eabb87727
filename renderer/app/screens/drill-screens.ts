import { FlagOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Screen } from '../screen.ts';

/** 演练: what was drilled and what is owed, the records, corrective actions, and the exercise itself. */
export const DRILL_SCREENS: readonly Screen[] = [
  {
    path: '/drills',
    title: 'screen.drills',
    kind: 'desk',
    component: lazy(() =>
      import('../../features/drills/drills-screen.tsx').then((module) => ({ default: module.DrillsScreen })),
    ),
    icon: FlagOutlined,
    offered: true,
  },
  {
    path: '/drills/records',
    title: 'screen.drills.records',
    kind: 'desk',
    rail: '/drills',
    component: lazy(() =>
      import('../../features/drills/records-screen.tsx').then((module) => ({ default: module.DrillRecordsScreen })),
    ),
    offered: true,
  },
  {
    path: '/drills/calendar',
    title: 'screen.drills.calendar',
    kind: 'desk',
    rail: '/drills',
    component: lazy(() =>
      import('../../features/drills/calendar-screen.tsx').then((module) => ({ default: module.DrillCalendarScreen })),
    ),
    offered: true,
  },
  {
    path: '/drills/design',
    title: 'screen.drills.design',
    kind: 'desk',
    rail: '/drills',
    component: lazy(() =>
      import('../../features/drills/design-screen.tsx').then((module) => ({ default: module.DesignScreen })),
    ),
    offered: true,
  },
  {
    path: '/drills/evaluate',
    title: 'screen.drills.evaluate',
    kind: 'desk',
    rail: '/drills',
    component: lazy(() =>
      import('../../features/drills/evaluate-screen.tsx').then((module) => ({ default: module.EvaluateScreen })),
    ),
    offered: true,
  },
  {
    path: '/drills/actions',
    title: 'screen.drills.actions',
    kind: 'desk',
    rail: '/drills',
    component: lazy(() =>
      import('../../features/drills/actions-screen.tsx').then((module) => ({
        default: module.CorrectiveActionsScreen,
      })),
    ),
    offered: true,
  },
  {
    path: '/drills/:id/report',
    title: 'screen.drills.report',
    kind: 'desk',
    rail: '/drills',
    tab: '/drills/records',
    component: lazy(() =>
      import('../../features/drills/report-screen.tsx').then((module) => ({ default: module.DrillReportScreen })),
    ),
  },
  {
    path: '/exercise',
    title: 'screen.exercise',
    kind: 'desk',
    rail: '/drills',
    tab: null,
    component: lazy(() =>
      import('../../features/drills/exercise-screen.tsx').then((module) => ({ default: module.ExerciseScreen })),
    ),
  },
];
