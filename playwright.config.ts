import { availableParallelism } from 'node:os';

import { defineConfig } from '@playwright/test';

import type { ConsoleOptions } from './tests/support/console.ts';

/** The same specs in Chromium and in Electron; those under shell/ look at what only Electron has. */
export default defineConfig<ConsoleOptions>({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // One more than there are cores: a console that waits for its own clock keeps none of them busy.
  workers: availableParallelism() + 1,
  // Limits for a stuck test, not for a slow machine: what must be fast is measured in tests/bench.
  timeout: 300_000,
  expect: { timeout: 45_000 },
  use: {
    viewport: { width: 1366, height: 768 },
    // Traces copy the page at every step, which takes longer than the step on screens with thousands of cells: --trace on.
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 60_000,
  },
  projects: [
    { name: 'browser', outputDir: 'test-results/browser', testIgnore: 'shell/**', use: { host: 'browser' } },
    { name: 'electron', outputDir: 'test-results/electron', testIgnore: 'shell/**', use: { host: 'electron' } },
    // One at a time: they share the display, and full screen or focus of one app would disturb another.
    // The others run beside it: every project clears its own folder when it begins.
    {
      name: 'shell',
      outputDir: 'test-results/shell',
      testMatch: 'shell/**/*.spec.ts',
      workers: 1,
      use: { host: 'electron' },
    },
  ],
});
