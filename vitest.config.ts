import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const nowhere = [
  ...configDefaults.exclude,
  'dist/**',
  'release/**',
  '.cache/**',
  'tests/e2e/**',
  'tests/arch/seeded/**',
];

/** Files that take longest start first, so that no core waits for one of them at the end; a clean clone knows no times. */
const SLOWEST = ['torture.test.ts', 'command-line.test.ts', 'bench.test.ts', 'sample-history.test.ts'];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = SLOWEST.findIndex((name) => moduleId.endsWith(`/${name}`));
  return at === -1 ? SLOWEST.length : at;
};

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  // Sources read the build's flag; tests run them as an ordinary build.
  define: { __TEST_BUILD__: 'false' },
  test: {
    exclude: nowhere,
    passWithNoTests: false,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{main,renderer,shared}/**/*.test.{ts,tsx}'],
          // Rules are functions without a state of their own: read once for all files, which is most of the time.
          isolate: false,
          // A limit for a stuck test, not for a slow machine.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/**/*.test.ts'],
          // Every core that a test opens is its own; what is shared is code, read once for all files.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
