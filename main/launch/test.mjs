import { availableParallelism } from 'node:os';

import { npmAudit } from './lib/audit.mjs';
import { layers, playwright, script, tool, vitest } from './lib/checks.mjs';
import { dependencyProblems, packages } from './lib/dependencies.mjs';
import { heading, stepLine, summary } from './lib/report.mjs';
import { giveUp } from './lib/say.mjs';
import { prepare } from './prepare.mjs';

await prepare();

const { ensureSystemPackages } = await import('../../tests/support/system-packages.mjs');
const { startVirtualDisplay } = await import('../../tests/support/virtual-display.mjs');
const { testElectron } = await import('../../tests/support/test-electron.mjs');
const { findChromium } = await import('../../tests/support/chromium.mjs');
const { packageSmoke } = await import('../../tests/support/package-smoke.mjs');

const done = { passed: 1, failed: 0 };
const remarks = [];
const displays = [];
let electron = null;

/** What programs under test need to find the runtime, and a display of their own: steps beside each other share none. */
async function desktopEnv() {
  const display = await startVirtualDisplay();
  displays.push(display);
  return { ...display.env, ERC_TEST_ELECTRON: JSON.stringify(electron) };
}

/** Licences on the list, exact versions, hashes; and what the registry knows of weaknesses, where it answers. */
async function dependencies() {
  const problems = dependencyProblems();
  const audit = await npmAudit();
  if ('reason' in audit) remarks.push(`npm audit: not run, ${audit.reason}`);
  else {
    const { high = 0, critical = 0, total = 0 } = audit.counts;
    remarks.push(`npm audit: ${total} known weaknesses, ${high} high, ${critical} critical`);
    if (high + critical > 0) problems.push(`npm audit: ${high} high and ${critical} critical weaknesses`);
  }
  process.stdout.write(`  ${packages().length} packages looked at\n${problems.map((line) => `  ${line}\n`).join('')}`);
  return problems.length === 0 ? done : { passed: 0, failed: problems.length, failures: problems };
}

/**
 * Everything CI runs. A step that throws counts as one failure. Those that keep no more than one core busy run first and
 * beside each other, then the others in this order, which use every core themselves; those of `lane: 'beside'` wait more
 * than they work, and run one after the other beside them.
 */
const STEPS = [
  // Several checkers beside each other would work out the same types again: more than half as much work once more.
  { id: 'types', core: 'one', title: 'Types (tsc)', run: () => tool('tsc', '-p', 'tsconfig.json', '--checkers', '1') },
  { id: 'lint', core: 'one', title: 'Lint (oxlint)', run: () => tool('oxlint', '--deny-warnings') },
  { id: 'format', core: 'one', title: 'Format (oxfmt)', run: () => tool('oxfmt', '--check', '.') },
  { id: 'layers', core: 'one', title: 'Layer rules and seeded violations', run: layers },
  { id: 'unit', title: 'Unit tests', run: () => vitest('unit') },
  {
    id: 'build',
    core: 'one',
    title: 'Build',
    run: () => script('build.mjs', { TEST_BUILD: '0' }, { TEST_BUILD: '1' }),
  },
  { id: 'dependencies', title: 'Dependencies', needs: ['build'], run: dependencies },
  { id: 'integration', title: 'Integration tests', needs: ['build'], run: () => vitest('integration') },
  {
    id: 'system',
    title: 'Browser, display, fonts and libraries',
    run: async () => {
      await ensureSystemPackages();
      return done;
    },
  },
  {
    id: 'runtime',
    title: 'Electron for the tests',
    needs: ['build', 'system'],
    run: async () => {
      electron = await testElectron();
      const kind = electron.testBuild ? `stand-in, running a TEST BUILD, because ${electron.why}` : 'official';
      remarks.push(`Electron under test: ${electron.version} (${kind})`);
      if (electron.testBuild)
        remarks.push('Not run: SQLite inside utilityProcess itself; the stand-in forwards to the core on Node 24.');
      process.stdout.write(`${remarks.join('\n')}\n`);
      return done;
    },
  },
  {
    id: 'browser',
    title: 'End to end in Chromium',
    needs: ['build', 'system'],
    run: async () => playwright('browser', { CHROMIUM_PATH: (await findChromium()) ?? '' }),
  },
  {
    id: 'electron',
    title: 'End to end in Electron',
    needs: ['runtime'],
    run: async () => playwright('electron', await desktopEnv()),
  },
  {
    id: 'shell',
    lane: 'beside',
    title: 'Shell only, in Electron',
    needs: ['runtime'],
    run: async () => playwright('shell', await desktopEnv()),
  },
  {
    id: 'package',
    lane: 'beside',
    title: 'Package: made and started',
    needs: ['runtime'],
    run: async () => packageSmoke(await desktopEnv()),
  },
];

/** A step's id and those of all it cannot do without. */
const withNeeds = (id) => [id, ...(STEPS.find((step) => step.id === id)?.needs ?? []).flatMap(withNeeds)];

/** The steps asked for with --only a,b,c, and what they need. */
function chosenSteps(argv) {
  if (argv.length === 0) return STEPS;
  const ids = argv[0] === '--only' && argv.length === 2 ? argv[1].split(',') : [];
  const unknown = ids.filter((id) => !STEPS.some((step) => step.id === id));
  if (ids.length === 0 || unknown.length > 0)
    giveUp(`Usage: npm test [-- --only ${STEPS.map((step) => step.id).join(',')}]`);
  const wanted = new Set(ids.flatMap(withNeeds));
  return STEPS.filter((step) => wanted.has(step.id));
}

const results = [];

const failure = (error) => ({ passed: 0, failed: 1, note: error.message });

async function perform(step) {
  heading(step.title);
  const started = Date.now();
  const broken = (step.needs ?? []).find((id) =>
    results.some((result) => result.id === id && result.outcome.failed > 0),
  );
  const outcome =
    broken === undefined ? await step.run().catch(failure) : failure(new Error(`not run: "${broken}" failed`));
  const result = { id: step.id, title: step.title, outcome, ms: Date.now() - started };
  stepLine(result);
  return result;
}

/** The same specs run in both; a difference means that one of them left some out. */
function compareCounts() {
  const counts = ['browser', 'electron'].map((id) => results.find((result) => result.id === id)?.outcome);
  const [browser, desktop] = counts.map((outcome) => outcome && outcome.passed + outcome.failed);
  if (browser === undefined || desktop === undefined) return [];
  remarks.push(`End-to-end tests executed: ${browser} in Chromium, ${desktop} in Electron`);
  const equal = browser === desktop && browser > 0;
  const note = equal ? undefined : 'the two must be equal and not zero';
  const outcome = equal ? done : { passed: 0, failed: 1, note };
  return [{ id: 'same', title: 'Same specs in Chromium and Electron', outcome, ms: 0 }];
}

/** Takes steps off `queue` until none is left. */
async function performFrom(queue) {
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) results.push(await perform(step));
}

const began = Date.now();
const steps = chosenSteps(process.argv.slice(2));
const small = steps.filter(({ core }) => core === 'one');
const order = new Map(STEPS.map(({ id }, index) => [id, index]));
try {
  await Promise.all(Array.from({ length: availableParallelism() }, () => performFrom(small)));
  // What the later steps stand on comes first, so that those beside find it there.
  const others = steps.filter(({ core }) => core !== 'one');
  const beside = others.filter(({ lane }) => lane === 'beside');
  const after = others.findIndex(({ id }) => id === 'runtime') + 1;
  await performFrom(others.slice(0, after).filter(({ lane }) => lane !== 'beside'));
  await Promise.all([performFrom(others.slice(after).filter(({ lane }) => lane !== 'beside')), performFrom(beside)]);
} finally {
  for (const display of displays) display.stop();
}
results.sort((one, other) => order.get(one.id) - order.get(other.id));
results.push(...compareCounts());
if (steps.length < STEPS.length) {
  const left = STEPS.filter((step) => !steps.includes(step)).map((step) => step.id);
  remarks.push(`PARTIAL RUN, asked for with --only. Not run: ${left.join(', ')}`);
}
process.exit(summary(results, remarks, Date.now() - began));
