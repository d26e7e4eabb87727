import { AlertOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Screen } from '../screen.ts';

/** 事件: the live situation. The first one carries the rail entry. */
export const INCIDENT_SCREENS: readonly Screen[] = [
  {
    path: '/incidents',
    title: 'screen.incidents',
    kind: 'situation',
    component: lazy(() =>
      import('../../features/incidents/incidents-screen.tsx').then((module) => ({ default: module.IncidentsScreen })),
    ),
    icon: AlertOutlined,
    offered: true,
  },
];
