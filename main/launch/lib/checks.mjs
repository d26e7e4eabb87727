import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { TOOLS } from './tools.mjs';

/** @typedef {{ passed: number, failed: number, skipped?: readonly string[], note?: string }} Outcome */

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
  return { passed: clean.passed + caught.length, failed: clean.failed + missed.length };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A runner may fail outside any test, or find none: neither may look like success. */
function honest({ passed, failed, skipped }, code) {
  if (code !== 0 && failed === 0)
    return { passed, failed: 1, skipped, note: `the runner failed outside the tests (exit code ${code})` };
  if (passed + failed === 0) return { passed, failed: 1, skipped, note: 'the runner executed no tests' };
  return { passed, failed, skipped };
}

/** One of the projects of vitest.config.ts. @returns {Promise<Outcome>} */
export async function vitest(project) {
  const file = inRoot('.cache', `vitest-${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(process.execPath, [TOOLS.vitest, 'run', '--project', project, ...reporters]);
  const suites = readReport(file)?.testResults ?? [];
  const tests = suites.flatMap((suite) => suite.assertionResults);
  const skipped = tests
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName.trim());
  const failed = tests.filter(({ status }) => status === 'failed').length;
  // A file that cannot be loaded has no tests to report.
  const unloaded = suites.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length;
  return honest({ passed: tests.length - failed - skipped.length, failed: failed + unloaded, skipped }, code);
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

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
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: path.relative(inRoot(), file) },
  });
  const specs = (readReport(file)?.suites ?? []).flatMap(specsOf);
  const results = specs.flatMap((spec) => spec.tests.map(({ status }) => ({ title: spec.title, status })));
  const count = (...wanted) => results.filter(({ status }) => wanted.includes(status)).length;
  const skipped = results.filter(({ status }) => status === 'skipped').map(({ title }) => title);
  // A flaky test failed once: it is not one to rely on.
  return honest({ passed: count('expected'), failed: count('unexpected', 'flaky'), skipped }, code);
}
