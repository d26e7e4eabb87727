import { z } from 'zod';

import type { ShellLanguage } from '../../../shared/contract/bridge.ts';

/** Device-independent pixels in the coordinates of the whole desktop. */
export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const pixels = z.number().int().min(-100_000).max(100_000);

const shellSettingsSchema = z.object({
  version: z.literal(1),
  language: z.enum(['zh-CN', 'en']).nullable().catch(null),
  console: z
    .object({
      x: pixels,
      y: pixels,
      width: pixels.min(1),
      height: pixels.min(1),
      maximized: z.boolean(),
    })
    .nullable()
    .catch(null),
  walls: z
    .array(
      z.object({
        display: z.object({
          id: z.number().int(),
          label: z.string().max(200),
          width: pixels.min(1),
          height: pixels.min(1),
        }),
        layout: z.string().min(1).max(120),
      }),
    )
    .max(32)
    .catch([]),
});

/** A display as it can be known again: by its id, or after another plug by its name and size. */
export type KnownDisplay = {
  readonly id: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
};

/** What the shell keeps between starts: the menu language, where the console window was, and which layout each display showed. */
export type ShellSettings = {
  readonly version: 1;
  readonly language: ShellLanguage | null;
  readonly console: (Rectangle & { readonly maximized: boolean }) | null;
  readonly walls: readonly { readonly display: KnownDisplay; readonly layout: string }[];
};

export const EMPTY_SETTINGS: ShellSettings = { version: 1, language: null, console: null, walls: [] };

/** Reads a settings file's text. Anything unreadable falls back to the defaults, a bad part only for that part. */
export function parseShellSettings(text: string): ShellSettings {
  try {
    const parsed = shellSettingsSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : EMPTY_SETTINGS;
  } catch {
    return EMPTY_SETTINGS;
  }
}

export const CONSOLE_MIN = { width: 1024, height: 640 } as const;
const CONSOLE_DEFAULT = { width: 1600, height: 960 } as const;

/** Of the window's title bar, this much must lie on some display for a hand to reach it. */
const REACHABLE = { width: 120, height: 32 } as const;

/**
 * Where the console window opens: where it was, if a hand can still reach its title bar there; else centred on the first
 * work area. Never larger than the work area it is on. `workAreas` lists the primary display's first and is not empty.
 */
export function placeConsole(saved: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle {
  const first = workAreas[0] ?? { x: 0, y: 0, ...CONSOLE_DEFAULT };
  const area = saved === null ? undefined : workAreas.find((candidate) => reachable(saved, candidate));
  if (saved === null || area === undefined) return centred(saved ?? CONSOLE_DEFAULT, first);
  const size = fit(saved, area);
  const leftmost = area.x + REACHABLE.width - size.width;
  const rightmost = area.x + area.width - REACHABLE.width;
  return { x: Math.min(Math.max(saved.x, leftmost), rightmost), y: Math.max(saved.y, area.y), ...size };
}

function reachable(window: Rectangle, area: Rectangle): boolean {
  const overlapX = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const titleTop = Math.max(window.y, area.y);
  const titleBottom = Math.min(window.y + REACHABLE.height, area.y + area.height);
  return overlapX >= REACHABLE.width && titleBottom - titleTop >= REACHABLE.height / 2;
}

function fit(
  size: { readonly width: number; readonly height: number },
  area: Rectangle,
): { width: number; height: number } {
  return {
    width: Math.min(Math.max(size.width, CONSOLE_MIN.width), area.width),
    height: Math.min(Math.max(size.height, CONSOLE_MIN.height), area.height),
  };
}

function centred(size: { readonly width: number; readonly height: number }, area: Rectangle): Rectangle {
  const { width, height } = fit(size, area);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
}
