import { existsSync } from 'node:fs';
import path from 'node:path';

import { capture } from '../../main/launch/lib/run.mjs';

/**
 * What Playwright turns off in Chromium, repeated here because the last list wins, and the pages that new versions load
 * into the address bar of every window: nobody sees them here, and they take as long as half a start of the console.
 */
const OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

/** How tests start Chromium, besides what Playwright says itself. */
export const CHROMIUM_ARGUMENTS = [`--disable-features=${OFF.join(',')}`];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

function candidates() {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) return [asked];
  if (process.platform === 'darwin') return MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
      WINDOWS.map((file) => path.join(process.env[name] ?? 'C:/', file)),
    );
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Ubuntu's `chromium-browser` may be a script that only says how to install a snap; such a one has no version. */
async function works(file) {
  if (!existsSync(file)) return false;
  // A browser on Windows opens a window instead of telling its version.
  if (process.platform === 'win32') return true;
  const { code, stdout } = await capture(file, ['--version'], { timeoutMs: 20_000 });
  return code === 0 && /\d+\.\d+/.test(stdout);
}

/** Absolute path of an installed Chromium, Chrome or Edge (CHROMIUM_PATH first), or null. */
export async function findChromium() {
  for (const file of candidates()) if (await works(file)) return file;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return own && (await works(own)) ? own : null;
}
