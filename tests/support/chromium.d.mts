/** Absolute path of an installed Chromium, Chrome or Edge (CHROMIUM_PATH first), or null. */
export function findChromium(): Promise<string | null>;

/** How tests start Chromium, besides what Playwright says itself. */
export const CHROMIUM_ARGUMENTS: readonly string[];
