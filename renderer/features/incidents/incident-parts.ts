import type { ComponentType } from 'react';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { IncidentTasksPanel } from '../../panels/incident-tasks/incident-tasks-panel.tsx';
import { SituationReports } from '../../panels/situation-reports/situation-reports.tsx';

export type IncidentPart = ComponentType<{ readonly incident: Incident }>;

/** What other areas show of an incident (a panel each, from `renderer/panels`), below its report clocks. */
export const INCIDENT_PARTS: readonly IncidentPart[] = [IncidentTasksPanel, SituationReports];
