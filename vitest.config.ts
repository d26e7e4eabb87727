import { configDefaults, defineConfig } from 'vitest/config';

const nowhere = [
  ...configDefaults.exclude,
  'dist/**',
  'release/**',
  '.cache/**',
  'tests/e2e/**',
  'tests/arch/seeded/**',
];

export default defineConfig({
  // Sources read the build's flag; tests run them as an ordinary build.
  define: { __TEST_BUILD__: 'false' },
  test: {
    exclude: nowhere,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{main,renderer,shared}/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: { name: 'integration', include: ['tests/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
