import type { CommandBus } from '../../store/command-bus.ts';
import type { DocumentService } from '../documents/index.ts';
import type { FigureDeps } from './report-figures.ts';
import { DrillReportCommands } from './report-commands.ts';
import { DrillReportQueries } from './report-queries.ts';

type Deps = FigureDeps & { readonly bus: CommandBus; readonly documents: DocumentService };

/** After-action reports 复盘报告 of drills. */
export class DrillReports {
  readonly queries: DrillReportQueries;
  readonly commands: DrillReportCommands;

  constructor({ bus, documents, ...deps }: Deps) {
    this.queries = new DrillReportQueries(deps, documents);
    this.commands = new DrillReportCommands(bus, deps, this.queries);
  }
}
