import { AlertOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Screen } from '../screen.ts';

/** Screens with a name of their own. The first one carries the rail entry. */
const NAMED: readonly Screen[] = [
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
  {
    path: '/incidents/systems',
    title: 'screen.systems',
    kind: 'situation',
    rail: '/incidents',
    component: lazy(() =>
      import('../../features/systems/systems-screen.tsx').then((module) => ({ default: module.SystemsScreen })),
    ),
    offered: true,
  },
  {
    path: '/incidents/new',
    title: 'screen.incidents.new',
    kind: 'situation',
    rail: '/incidents',
    component: lazy(() =>
      import('../../features/incidents/new-incident-screen.tsx').then((module) => ({
        default: module.NewIncidentScreen,
      })),
    ),
    offered: true,
  },
  {
    path: '/incidents/tasks',
    title: 'screen.tasks',
    kind: 'desk',
    rail: '/incidents',
    component: lazy(() =>
      import('../../features/tasks/tasks-screen.tsx').then((module) => ({ default: module.TasksScreen })),
    ),
    offered: true,
  },
  {
    path: '/incidents/playbooks',
    title: 'screen.playbooks',
    kind: 'desk',
    rail: '/incidents',
    component: lazy(() =>
      import('../../features/playbooks/playbooks-screen.tsx').then((module) => ({ default: module.PlaybooksScreen })),
    ),
    offered: true,
  },
  {
    path: '/incidents/log',
    title: 'screen.log',
    kind: 'situation',
    rail: '/incidents',
    component: lazy(() =>
      import('../../features/log/log-screen.tsx').then((module) => ({ default: module.LogScreen })),
    ),
    offered: true,
  },
  {
    path: '/incidents/complaints',
    title: 'screen.complaints',
    kind: 'desk',
    rail: '/incidents',
    component: lazy(() =>
      import('../../features/complaints/complaints-screen.tsx').then((module) => ({
        default: module.ComplaintsScreen,
      })),
    ),
    offered: true,
  },
  {
    path: '/incidents/reporting',
    title: 'screen.reporting',
    kind: 'situation',
    rail: '/incidents',
    component: lazy(() =>
      import('../../features/reporting/reporting-screen.tsx').then((module) => ({ default: module.ReportingScreen })),
    ),
    offered: true,
  },
  {
    path: '/incidents/duty',
    title: 'screen.duty',
    kind: 'situation',
    rail: '/incidents',
    component: lazy(() =>
      import('../../features/duty/duty-screen.tsx').then((module) => ({ default: module.DutyScreen })),
    ),
    offered: true,
  },
  {
    path: '/incidents/handover',
    title: 'screen.handover',
    kind: 'situation',
    rail: '/incidents',
    component: lazy(() =>
      import('../../features/handover/handover-screen.tsx').then((module) => ({ default: module.HandoverScreen })),
    ),
    offered: true,
  },
];

/** 事件: the live situation. One incident comes last: its pattern would take every name. */
export const INCIDENT_SCREENS: readonly Screen[] = [
  ...NAMED,
  {
    path: '/incidents/:id/report',
    title: 'screen.report',
    kind: 'desk',
    rail: '/incidents',
    component: lazy(() =>
      import('../../features/reports/report-screen.tsx').then((module) => ({ default: module.ReportScreen })),
    ),
  },
  {
    path: '/incidents/:id',
    title: 'screen.incidents.one',
    kind: 'situation',
    rail: '/incidents',
    component: lazy(() =>
      import('../../features/incidents/incident-screen.tsx').then((module) => ({ default: module.IncidentScreen })),
    ),
  },
];
