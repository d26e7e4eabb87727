import { quantile, median, round, shown } from './figures.ts';
import { measureCancel, measureCommandsDuringImport } from './measure-busy.ts';
import { measureCoverage } from './measure-coverage.ts';
import { measureImport } from './measure-import.ts';
import { measureLogSearch } from './measure-log.ts';
import { measureMoments } from './measure-moments.ts';
import { measureOpen } from './measure-open.ts';
import { measureReads, type Pair } from './measure-reads.ts';
import { measureUpdates } from './measure-update.ts';
import type { Sizes } from './sizes.ts';
import { openWorkshop } from './workshop.ts';

/** What `--json` writes. Ratios are medians: product divided by bare. */
export type Figures = {
  readonly importRatio: number;
  readonly updateRatio: number;
  readonly rollupPlaceRatio: number;
  readonly rollupCategoryRatio: number;
  readonly listRatio: number;
  readonly liveRatio: number;
  readonly coverageRatio: number;
  /** Median over the searches of each one's own ratio. */
  readonly logSearchRatio: number;
  /** The board of a past instant never asked for before / the whole board of now. */
  readonly replayRatio: number;
  readonly openToBoardMs: number;
  readonly peakMiB: number;
};

const ratioOf = ({ bare, product }: Pair): number => round(median(product) / median(bare));

/** Measures everything; `say` gets one line at a time with the raw milliseconds. */
export async function runBench(
  sizes: Sizes,
  { fromSources, say }: { fromSources: boolean; say: (line: string) => void },
): Promise<Figures> {
  const pair = (what: string, limit: number | null, times: Pair): number => {
    const ratio = ratioOf(times);
    const verdict = limit === null ? '' : `, limit ${limit}${ratio > limit ? ' EXCEEDED' : ''}`;
    say(`${what}\n  product ${shown(times.product)}\n  bare    ${shown(times.bare)}\n  ratio   ${ratio}${verdict}`);
    return ratio;
  };
  say(`building ${sizes.places} places x ${sizes.items} items; times are medians with the middle nine in ten`);
  const workshop = await openWorkshop(sizes, fromSources);
  try {
    const imports = await measureImport(workshop);
    const importRatio = pair('import of every state from CSV, upload to done / one bare transaction', 4, imports);
    say(`  of which the upload ${shown(imports.uploads)}`);

    const busy = await measureCommandsDuringImport(workshop);
    say(
      `another window's command during an import of ${round(busy.importMs)} ms\n  ${shown(busy.waits)}, longest ${round(quantile(busy.waits, 1))} ms`,
    );
    for (const { afterMs, waitMs, state, recorded } of await measureCancel(workshop, busy.importMs))
      say(`cancel after ${round(afterMs)} ms: answered in ${round(waitMs)} ms, ${state}, ${recorded} states recorded`);

    // Before the updates: they change the bare database, which must hold what the store holds.
    const reads = await measureReads(workshop);
    const rollupPlaceRatio = pair('roll-up by place, service call / bare GROUP BY', 1.5, reads.byPlace);
    const rollupCategoryRatio = pair('roll-up by category, service call / bare GROUP BY', 1.5, reads.byCategory);
    const listRatio = pair(
      'places.list of one type, page of 100 and total, service call / bare queries',
      2,
      reads.list,
    );
    pair('matrix of one type with a red state, page of 100, service call / bare queries', null, reads.matrix);

    const coverage = await measureCoverage(workshop);
    const coverageRatio = pair(
      `coverage after one status change, ${coverage.size}, service call / bare kd-tree asked for the same pairs`,
      10,
      coverage.matrix,
    );
    say(`  the first of all ${round(coverage.firstMs)} ms; three places supposed closed ${shown(coverage.whatIf)}`);
    say(`  blank spots by hour of a day ${shown(coverage.day)}`);
    say(`  single points over the whole event, in steps beside other work, ${round(coverage.singlePointsMs)} ms`);

    const log = await measureLogSearch(workshop);
    const logSearchRatio = round(log.ratio);
    say(
      `search of ${sizes.log.entries} log entries, service call / bare FTS5 query; written in ${round(log.fillMs)} ms`,
    );
    for (const { text, times, ratio } of log.searches)
      say(`  ${text}: product ${shown(times.product)}, bare ${shown(times.bare)}, ratio ${round(ratio)}`);
    say(`  ratio   ${logSearchRatio}, limit 3${logSearchRatio > 3 ? ' EXCEEDED' : ''}`);

    const moments = await measureMoments(workshop);
    const replayRatio = pair(
      `jump to the board of a past instant, log of ${moments.changes} changes, call to the thread of moments / whole board of now`,
      20,
      moments.jump,
    );
    say(
      `  then map ${shown(moments.map)}, coverage ${shown(moments.coverage)}, the board again ${shown(moments.again)}`,
    );
    say(
      `  ${moments.checkpoints} checkpoints laid in ${round(moments.layMs)} ms, first jump ${round(moments.firstMs)} ms, core's own thread held up at most ${round(moments.longestBlockMs)} ms`,
    );

    const { acknowledged, seen } = await measureUpdates(workshop);
    const updateRatio = pair(
      'one durable status change, RPC to acknowledgement / bare update + audit row',
      5,
      acknowledged,
    );
    const liveRatio = pair('the same until a second client has read it / bare update + audit row', 30, seen);
    for (const [what, { bare, product }] of Object.entries({ acknowledged, seen }))
      say(`  ${what}: p99 ${round(quantile(product, 0.99))} ms, bare p99 ${round(quantile(bare, 0.99))} ms`);

    const open = await measureOpen(workshop);
    say(`open the store ${shown(open.open)}`);
    say(`open the store to the first board ${shown(open.openToBoard)}`);
    say(`start the program to the first board at a WebSocket client ${shown(open.startToBoard)}`);
    const peakMiB = round(workshop.peakMiB());
    say(`most memory a core held: ${peakMiB} MiB`);
    const openToBoardMs = round(median(open.openToBoard));
    return {
      importRatio,
      updateRatio,
      rollupPlaceRatio,
      rollupCategoryRatio,
      listRatio,
      liveRatio,
      coverageRatio,
      logSearchRatio,
      replayRatio,
      openToBoardMs,
      peakMiB,
    };
  } finally {
    workshop.close();
  }
}
