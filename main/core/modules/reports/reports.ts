import type { Clock } from '../../platform/clock.ts';
import type { CommandBus } from '../../store/command-bus.ts';
import type { ClockCommands } from '../clocks/index.ts';
import type { DocumentService } from '../documents/index.ts';
import { ReportCommands } from './report-commands.ts';
import { ReportQueries } from './report-queries.ts';
import { ReportSource, type ReportSourceDeps } from './report-source.ts';

export type ReportsDeps = ReportSourceDeps & {
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly clocks: ClockCommands;
  readonly documents: DocumentService;
};

/** Situation reports 情况报告: drafting, approval, published versions, files. */
export class Reports {
  readonly source: ReportSource;
  readonly queries: ReportQueries;
  readonly commands: ReportCommands;

  constructor(deps: ReportsDeps) {
    const { db, bus, clock, clocks, documents } = deps;
    this.source = new ReportSource(deps);
    this.queries = new ReportQueries(db, clock, this.source, documents);
    this.commands = new ReportCommands({ bus, clock, clocks, source: this.source });
  }
}
