import type { CommandBus } from '../../store/command-bus.ts';
import type { DocumentService } from '../documents/index.ts';
import { DrillReportCommands } from './report-commands.ts';
import type { FigureDeps } from './report-figures.ts';
import { DrillReportFiles } from './report-files.ts';
import { DrillReportQueries } from './report-queries.ts';

type Deps = FigureDeps & { readonly bus: CommandBus; readonly documents: DocumentService };

/** After-action reports 复盘报告 of drills. */
export class DrillReports {
  readonly queries: DrillReportQueries;
  readonly commands: DrillReportCommands;
  readonly files: DrillReportFiles;

  constructor({ bus, documents, ...deps }: Deps) {
    this.queries = new DrillReportQueries(deps);
    this.commands = new DrillReportCommands(bus, deps, this.queries);
    this.files = new DrillReportFiles(this.queries, documents);
  }
}
