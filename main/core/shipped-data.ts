import { randomUUID } from 'node:crypto';
import type { Change } from '../../shared/domain/change-log/change.ts';
import { dateAt } from '../../shared/domain/inspections/local-date.ts';
import {
  capabilityChanges,
  catalogueChanges,
  dependencyChanges,
  readCapabilityFile,
  readCatalogueFile,
  readDependencyFile,
} from './modules/catalogue/index.ts';
import { checklistFileChanges, readChecklistFile } from './modules/checklists/index.ts';
import { kindChanges, readKindFile } from './modules/complaints/index.ts';
import { readScenarioFile, scenarioChanges } from './modules/drills/index.ts';
import { DEFAULT_ZONE } from './modules/event/index.ts';
import { planFileChanges, readPlanFile } from './modules/inspections/index.ts';
import { readSchemeFile, schemeChanges } from './modules/machines/index.ts';
import { courseChanges, readCourseFile } from './modules/staff/index.ts';
import type { Clock } from './platform/clock.ts';
import { shippedSituation } from './situation.ts';
import type { Store } from './store/store.ts';
import { SYSTEM } from './system-operator.ts';

/** A store that does not have it yet gets what the product ships, each kind as one command. @throws AppError RESOURCE_DAMAGED */
export function installShippedData({ bus, db }: Store, resourcesDir: string, clock: Clock): void {
  const install = (kind: string, read: () => Change[]): void => {
    if (db.prepare('SELECT 1 FROM receipt WHERE kind = ?').get(kind)) return;
    const changes = read();
    bus.execute({ id: randomUUID(), kind, operator: SYSTEM, input: null }, () => ({
      changes,
      result: null,
    }));
  };
  install('catalogue.install', () => catalogueChanges(readCatalogueFile(resourcesDir)));
  install('staff.install', () => courseChanges(readCourseFile(resourcesDir)));
  install('dependencies.install', () => dependencyChanges(readDependencyFile(resourcesDir)));
  install('coverage.install', () => capabilityChanges(readCapabilityFile(resourcesDir), false));
  install('checklists.install', () => checklistFileChanges(readChecklistFile(resourcesDir)));
  install('drills.install', () => scenarioChanges(readScenarioFile(resourcesDir)));
  install('machines.install', () => schemeChanges(readSchemeFile(resourcesDir)));
  install('complaints.install', () => kindChanges(readKindFile(resourcesDir)));
  const situation = shippedSituation(db, resourcesDir);
  if (situation.length > 0)
    bus.execute({ id: randomUUID(), kind: 'incidents.install', operator: SYSTEM, input: null }, () => ({
      changes: situation,
      result: null,
    }));
  install('inspections.install', () => planFileChanges(readPlanFile(resourcesDir), dateAt(clock.now(), DEFAULT_ZONE)));
}
