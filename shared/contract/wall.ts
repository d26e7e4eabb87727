import { z } from 'zod';
import { REPORT_KINDS } from '../domain/clocks/clock-rule.ts';
import { DRILL_CELL_STATES } from '../domain/drills/drill-matrix.ts';
import { OUTLET_STATES } from '../domain/reporting/outlet-state.ts';
import { STOCK_STATES } from '../domain/stock/position.ts';
import { WALL_COLUMNS, WALL_PANEL_IDS, WALL_ROWS } from '../domain/walls/wall-panels.ts';
import { code, command, instant, procedure, receipt } from './common.ts';
import { gradeCount, incidentStage } from './incidents.ts';
import { POSTURES } from './posture.ts';
import { reportingSlot } from './reporting.ts';

export const wallPanelId = z.enum(WALL_PANEL_IDS);

/** A name on a wall: one line without control or direction marks. */
const title = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^\p{Cc}\p{Cf}\u2028\u2029]*$/u, 'no control characters');

const cells = (most: number) => z.int().min(1).max(most);
const placedPanel = z.strictObject({
  panel: wallPanelId,
  column: cells(WALL_COLUMNS),
  row: cells(WALL_ROWS),
  width: cells(WALL_COLUMNS),
  height: cells(WALL_ROWS),
});

export const wallPage = z.strictObject({ name: title, nameEn: title, panels: z.array(placedPanel).min(1).max(12) });

/** What a layout says; nothing else may stand in a layout file. */
export const wallLayout = z.strictObject({
  name: title,
  nameEn: title,
  pageSeconds: z.int().min(5).max(600),
  interruptAt: z.int().min(0).max(3).nullable().describe('Severity from which an incident interrupts, 0 the worst'),
  showNames: z.boolean().describe('Posts and names of those on duty may be shown'),
  showSums: z.boolean().describe('Amounts of stock may be shown'),
  pages: z.array(wallPage).min(1).max(8),
});
export type WallLayoutData = z.infer<typeof wallLayout>;

/** Longest text of a layout file, in characters. */
export const LAYOUT_FILE_LIMIT = 64_000;

export const keptLayout = wallLayout.extend({
  code: z.string(),
  shipped: z.boolean().describe('Comes with the product: it can be copied, not changed'),
});
export type KeptLayout = z.infer<typeof keptLayout>;

const named = { name: z.string(), nameEn: z.string().nullable() };

/** An open incident as a wall may show it; confidential ones are never among them. */
export const wallIncident = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  stage: incidentStage,
  grade: z.string().nullable(),
  gradeName: z.string().nullable(),
  gradeNameEn: z.string().nullable(),
  severity: z.int().nullable(),
  eventAt: instant,
  openedAt: instant,
  places: z.array(z.object({ code: z.string(), ...named })),
  systems: z.array(z.object({ code: z.string(), ...named })),
  ahead: z.object({ grade: z.string(), at: instant }).nullable().describe('The worse grade that time brings next'),
  clocks: z.array(
    z.object({
      clock: z.string(),
      kind: z.enum(REPORT_KINDS),
      turn: z.int(),
      recipient: z.string(),
      recipientEn: z.string(),
      soon: instant,
      due: instant,
    }),
  ),
});
export type WallIncidentView = z.infer<typeof wallIncident>;

const kept = receipt.extend({ layout: keptLayout });

export const wallContract = {
  layouts: procedure.input(z.object({})).output(z.object({ items: z.array(keptLayout) })),
  /** Makes a layout, or changes the own one named by `code`. @throws REFUSED SHIPPED_LAYOUT, UNKNOWN_WALL_LAYOUT, WALL_LAYOUT_UNSOUND */
  save: procedure.input(command({ code: code.optional(), layout: wallLayout })).output(kept),
  /** @throws REFUSED SHIPPED_LAYOUT, UNKNOWN_WALL_LAYOUT */
  remove: procedure.input(command({ code })).output(receipt),
  /** A layout as the text of a file. */
  exportLayout: procedure.input(z.object({ code })).output(z.object({ fileName: z.string(), text: z.string() })),
  /** Takes the text of such a file in as a new layout. @throws REFUSED LAYOUT_FILE_DAMAGED, LAYOUT_FILE_NEWER, WALL_LAYOUT_UNSOUND */
  importLayout: procedure.input(command({ text: z.string().max(8_000_000) })).output(kept),
  incidents: procedure.input(z.object({})).output(
    z.object({
      at: instant,
      posture: z.enum(POSTURES),
      total: z.int(),
      openByGrade: z.array(gradeCount),
      items: z.array(wallIncident).describe('Worst first, up to 50'),
    }),
  ),
  /** 重要事项 that stand, newest first, without those of confidential incidents. */
  significant: procedure.input(z.object({ limit: z.int().min(1).max(50).default(12) })).output(
    z.object({
      at: instant,
      items: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
          eventTime: instant,
          placeName: z.string().nullable(),
          placeNameEn: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Posts and names only where the layout allows them. */
  duty: procedure.input(z.object({ layout: code })).output(
    z.object({
      at: instant,
      onDuty: z.array(
        z.object({
          id: z.string(),
          ...named,
          post: z.string().nullable(),
          person: z.string().nullable(),
          until: instant,
        }),
      ),
      gaps: z.array(z.object({ position: z.string(), ...named, until: instant })),
    }),
  ),
  /** Amounts, in minor units, only where the layout allows them; the share of the minimums always. */
  stock: procedure.input(z.object({ layout: code })).output(
    z.object({
      at: instant,
      items: z.array(
        z.object({
          currency: z.string(),
          usable: z.int().nullable(),
          minimum: z.int().nullable(),
          covered: z.number().describe('Of the minimums, 0 to 1'),
          uncounted: z.number().describe('Of the minimums, those never counted, 0 to 1'),
          states: z.record(z.enum(STOCK_STATES), z.int()),
        }),
      ),
    }),
  ),
  drills: procedure.input(z.object({})).output(
    z.object({
      at: instant,
      running: z.object({ title: z.string(), titleEn: z.string().nullable(), startedAt: instant }).nullable(),
      next: z.object({ title: z.string(), titleEn: z.string().nullable(), plannedAt: instant }).nullable(),
      last: z
        .object({
          title: z.string(),
          titleEn: z.string().nullable(),
          at: instant,
          result: z.enum(['passed', 'partly', 'failed']).nullable(),
        })
        .nullable(),
      cells: z.record(z.enum(DRILL_CELL_STATES), z.int()).describe('Scenario × place'),
      actions: z.object({ open: z.int(), overdue: z.int() }),
    }),
  ),
  reporting: procedure.input(z.object({})).output(
    z.object({
      at: instant,
      slots: z.array(reportingSlot),
      silent: z.array(
        z.object({ plan: z.string(), place: z.string(), ...named, state: z.enum(OUTLET_STATES), dueAt: instant }),
      ),
      next: z.object({ plan: z.string(), ...named, cutoff: z.string(), dueAt: instant }).nullable(),
    }),
  ),
};
