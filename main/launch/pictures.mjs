import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buildProduct } from './build.mjs';
import { HELP_WALKS } from './lib/help-walks.mjs';
import { isMain } from './lib/is-main.mjs';
import { inRoot } from './lib/root.mjs';
import { giveUp, say } from './lib/say.mjs';
import { prepare } from './prepare.mjs';

const SIZE = { width: 1366, height: 768 };

/** What a branch sends; its columns are guessed. */
const OUTLETS =
  '网点编号,网点名称,类别,经度,纬度\nJN-01,江南支行营业部,营业网点,120.21,30.2\nJN-02,滨康路支行,网点,120.22,30.19\n';

/** The core on a store of its own with the sample event: its address, and its end. */
async function startSample(dataDir) {
  const child = spawn(
    process.execPath,
    [inRoot('dist', 'core', 'headless.js'), '--port', '0', '--data', dataDir, '--sample'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the core ended with ${code}`)));
    child.stdout.on('data', (text) => {
      const found = /https?:\/\/\S+/.exec(String(text));
      if (found !== null) resolve(found[0]);
    });
  });
  return { url, stop: () => child.kill() };
}

/**
 * Takes the pictures of the in-app help from the running console, in both languages, into resources/help. Throws when a screen
 * does not come: then the help tells of something that is not there any more.
 * @param {string} executablePath Chromium
 */
export async function takePictures(executablePath) {
  const { chromium } = await import('@playwright/test');
  const folder = mkdtempSync(path.join(tmpdir(), 'erc-pictures-'));
  const file = (name) => path.join(folder, name);
  writeFileSync(file('outlets.csv'), OUTLETS);
  const core = await startSample(file('store'));
  const browser = await chromium.launch({ executablePath });
  try {
    for (const language of ['zh', 'en']) {
      const target = inRoot('resources', 'help', language);
      mkdirSync(target, { recursive: true });
      for (const [task, walk] of Object.entries(HELP_WALKS)) {
        // A window of its own for each: nothing of the one before is left in it.
        const context = await browser.newContext({ viewport: SIZE, colorScheme: 'light' });
        await context.addInitScript((chosen) => {
          localStorage.setItem('erc.preferences', JSON.stringify({ language: chosen, theme: 'auto' }));
        }, language);
        const page = await context.newPage();
        await page.goto(core.url);
        const duty = page.getByRole('dialog').getByRole('button').first();
        await duty.click();
        await duty.waitFor({ state: 'hidden' });
        await walk(page, file);
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: path.join(target, `${task}.jpg`), type: 'jpeg', quality: 72 });
        await context.close();
      }
      say(`took ${Object.keys(HELP_WALKS).length} pictures of the help, ${language}`);
    }
  } finally {
    await browser.close();
    core.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Builds what the pictures are taken from, and takes them; false when there is no Chromium to take them with. */
export async function renewPictures() {
  const { findChromium } = await import('../../tests/support/chromium.mjs');
  const chromium = await findChromium();
  if (chromium === null) return false;
  await buildProduct({ only: ['core', 'renderer'] });
  await takePictures(chromium);
  return true;
}

if (isMain(import.meta.url)) {
  await prepare();
  if (!(await renewPictures()))
    giveUp('the pictures need a Chromium: install one, or say where it is in CHROMIUM_PATH.');
}
