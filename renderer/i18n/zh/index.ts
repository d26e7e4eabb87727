import { accounts } from './accounts.ts';
import { board } from './board.ts';
import { briefing } from './briefing.ts';
import { changes } from './changes.ts';
import { command } from './command.ts';
import { common } from './common.ts';
import { complaints } from './complaints.ts';
import { coverage } from './coverage.ts';
import { dangers } from './dangers.ts';
import { drillDesign } from './drill-design.ts';
import { drillEvaluation } from './drill-evaluation.ts';
import { drillReport } from './drill-report.ts';
import { drills } from './drills.ts';
import { duty } from './duty.ts';
import { errors } from './errors.ts';
import { evidence } from './evidence.ts';
import { exercise } from './exercise.ts';
import { frame } from './frame.ts';
import { gate } from './gate.ts';
import { handover } from './handover.ts';
import { help } from './help.ts';
import { inspections } from './inspections.ts';
import { readiness } from './readiness.ts';
import { placeLife } from './place-life.ts';
import { places } from './places.ts';
import { log } from './log.ts';
import { machines } from './machines.ts';
import { map } from './map.ts';
import { moments } from './moments.ts';
import { imports } from './imports.ts';
import { incidents } from './incidents.ts';
import { playbooks } from './playbooks.ts';
import { reports } from './reports.ts';
import { reporting } from './reporting.ts';
import { rules } from './rules.ts';
import { situation } from './situation.ts';
import { staff } from './staff.ts';
import { systems } from './systems.ts';
import { calendar } from './calendar.ts';
import { settings } from './settings.ts';
import { setUp } from './set-up.ts';
import { stock } from './stock.ts';
import { tasks } from './tasks.ts';
import { wall } from './wall.ts';

/** Every text, one file per feature. Add a file here and in the other language. */
export const zh = {
  ...accounts,
  ...board,
  ...changes,
  ...command,
  ...common,
  ...complaints,
  ...coverage,
  ...dangers,
  ...duty,
  ...errors,
  ...evidence,
  ...drills,
  ...drillDesign,
  ...drillEvaluation,
  ...exercise,
  ...drillReport,
  ...gate,
  ...handover,
  ...briefing,
  ...help,
  ...inspections,
  ...frame,
  ...readiness,
  ...placeLife,
  ...places,
  ...log,
  ...machines,
  ...map,
  ...moments,
  ...imports,
  ...incidents,
  ...playbooks,
  ...reports,
  ...reporting,
  ...rules,
  ...situation,
  ...staff,
  ...systems,
  ...calendar,
  ...settings,
  ...setUp,
  ...stock,
  ...tasks,
  ...wall,
} as const;
