import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { TOOLS } from './tools.mjs';

/**
 * `failures` names what failed, with the first line of why: a summary at the end is all that some readers of a log see.
 * @typedef {{ passed: number, failed: number, skipped?: readonly string[], failures?: readonly string[], note?: string }} Outcome
 */

/** Programs that are started hundreds of times keep their compiled code here. */
const COMPILED = { NODE_COMPILE_CACHE: inRoot('.cache', 'compiled') };

const oneCheck = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A tool that only says yes or no. @returns {Promise<Outcome>} */
export const tool = async (name, ...args) => oneCheck(await run(process.execPath, [TOOLS[name], ...args]));

/** A script of this folder, once with each of the environments, until one fails. @returns {Promise<Outcome>} */
export async function script(name, ...environments) {
  for (const env of environments) {
    const code = await run(process.execPath, [inRoot('main', 'launch', name)], { env: { ...process.env, ...env } });
    if (code !== 0) return oneCheck(code);
  }
  return oneCheck(0);
}

/** Layer rules on the project, and that each rule catches what breaks it. @returns {Promise<Outcome>} */
export async function layers() {
  const clean = await tool('depcruise', '--config', '.dependency-cruiser.mjs', 'main', 'renderer', 'shared', 'tests');
  const { seededViolations } = await import('../../../tests/arch/seeded-violations.mjs');
  const { caught, missed } = await seededViolations();
  for (const one of missed) process.stdout.write(`  not caught: ${one}\n`);
  process.stdout.write(`  ${caught.length} seeded violations caught, ${missed.length} missed\n`);
  return { passed: clean.passed + caught.length, failed: clean.failed + missed.length, failures: missed };
}

const COLOURS = new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, 'g');

/** Lines of a failure that say what was found: a value, an element that is missing, lines of a comparison. */
const TELLING = /^(received|error: element|element\(s\) not found|\+ )/i;
/** After the message come the lines of the source and the calls. */
const SOURCE = /^(>? *\d* *\||at .*:\d+:\d+)/;

/**
 * The first lines of why a test failed, those further down that say what was found instead, and the last step that was
 * tried: of a message of fifty lines the part that explains it.
 */
export function tellingLines(message) {
  const lines = message
    .replace(COLOURS, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !SOURCE.test(line));
  const callLog = lines.findIndex((line) => /^call log:$/i.test(line));
  const text = callLog === -1 ? lines : lines.slice(0, callLog);
  const lastStep = callLog === -1 ? [] : lines.slice(callLog + 1).slice(-1);
  const found = text.slice(4).filter((line) => TELLING.test(line));
  return [...new Set([...text.slice(0, 4), ...found.slice(0, 6), ...lastStep])];
}

/** Where a test stands and why it failed, in a line. */
const failureLine = (where, message) =>
  `${where}: ${tellingLines(message ?? '')
    .join(' · ')
    .slice(0, 1_200)}`;

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A runner may fail outside any test, or find none: neither may look like success. */
function honest(outcome, code) {
  const { passed, failed } = outcome;
  if (code !== 0 && failed === 0)
    return { ...outcome, failed: 1, note: `the runner failed outside the tests (exit code ${code})` };
  if (passed + failed === 0) return { ...outcome, failed: 1, note: 'the runner executed no tests' };
  return outcome;
}

/** One of the projects of vitest.config.ts. @returns {Promise<Outcome>} */
export async function vitest(project) {
  const file = inRoot('.cache', `vitest-${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  // Every core works: left to itself the runner keeps one free, which on two cores is half the machine.
  const workers = `--maxWorkers=${availableParallelism()}`;
  const code = await run(process.execPath, [TOOLS.vitest, 'run', '--project', project, workers, ...reporters], {
    env: { ...process.env, ...COMPILED },
  });
  const suites = readReport(file)?.testResults ?? [];
  const tests = suites.flatMap((suite) => suite.assertionResults);
  const skipped = tests
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName.trim());
  const failed = tests.filter(({ status }) => status === 'failed');
  // A file that cannot be loaded has no tests to report.
  const unloaded = suites.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  const failures = [
    ...failed.map(({ fullName, failureMessages }) => failureLine(fullName.trim(), failureMessages[0])),
    ...unloaded.map(({ name, message }) => failureLine(name, message)),
  ];
  const passed = tests.length - failed.length - skipped.length;
  return honest({ passed, failed: failures.length, skipped, failures }, code);
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** A screen longer than this says nothing more about what went wrong. */
const SCREEN_LINES = 150;

/** What the windows of a failed test showed, as tests/support/failed-screens.ts attached it: a log may be all there is. */
function printScreens({ where, screens }) {
  for (const screen of screens) {
    const lines = Buffer.from(screen, 'base64').toString('utf8').split('\n');
    const left = lines.length - SCREEN_LINES;
    const shown = [...lines.slice(0, SCREEN_LINES), ...(left > 0 ? [`(${left} more lines)`] : [])];
    process.stdout.write(`\n  on screen when ${where} failed:\n${shown.map((line) => `    ${line}\n`).join('')}`);
  }
}

/**
 * One of the projects of playwright.config.ts.
 * @param {string} project
 * @param {Record<string, string>} env
 * @returns {Promise<Outcome>}
 */
export async function playwright(project, env) {
  const file = inRoot('.cache', `playwright-${project}.json`);
  rmSync(file, { force: true });
  const code = await run(process.execPath, [TOOLS.playwright, 'test', `--project=${project}`, '--reporter=list,json'], {
    env: { ...process.env, ...COMPILED, ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: path.relative(inRoot(), file) },
  });
  const specs = (readReport(file)?.suites ?? []).flatMap(specsOf);
  const results = specs.flatMap(({ file: spec, line, title, tests }) =>
    tests.map(({ status, results: runs }) => ({
      where: `${spec}:${line} ${title}`,
      status,
      why: runs.findLast(({ error }) => error)?.error?.message,
      screens: runs.flatMap(({ attachments = [] }) =>
        attachments.flatMap(({ name, body }) => (name === 'screen' && body ? [body] : [])),
      ),
    })),
  );
  const passed = results.filter(({ status }) => status === 'expected').length;
  const skipped = results.filter(({ status }) => status === 'skipped').map(({ where }) => where);
  // A flaky test failed once: it is not one to rely on.
  const failed = results.filter(({ status }) => status === 'unexpected' || status === 'flaky');
  for (const one of failed) printScreens(one);
  const failures = failed.map(({ where, why }) => failureLine(where, why));
  return honest({ passed, failed: failures.length, skipped, failures }, code);
}
