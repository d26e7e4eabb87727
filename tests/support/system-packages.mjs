import { existsSync } from 'node:fs';
import path from 'node:path';

import { capture, run } from '../../main/launch/lib/run.mjs';
import { say } from '../../main/launch/lib/say.mjs';
import { findChromium } from './chromium.mjs';

const inPath = (name) =>
  (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, name)));

async function hasLibrary(name) {
  for (const program of ['ldconfig', '/sbin/ldconfig']) {
    const { code, stdout } = await capture(program, ['-p']);
    if (code === 0) return stdout.includes(`${name} `);
  }
  return false;
}

async function hasChineseFont() {
  const { code, stdout } = await capture('fc-list', [':lang=zh', 'file']);
  return code === 0 ? stdout.trim() !== '' : existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
}

const library = (name, apt, dnf) => ({ what: name, there: () => hasLibrary(name), apt, dnf });

/** What end-to-end tests need of a Linux system. `apt`: the names it had over the years, newest first. */
const LINUX_NEEDS = [
  { what: 'Chromium', there: async () => (await findChromium()) !== null, apt: ['chromium'], dnf: 'chromium' },
  { what: 'Xvfb', there: async () => inPath('Xvfb'), apt: ['xvfb'], dnf: 'xorg-x11-server-Xvfb' },
  { what: 'a Chinese font', there: hasChineseFont, apt: ['fonts-noto-cjk'], dnf: 'google-noto-sans-cjk-fonts' },
  library('libgtk-3.so.0', ['libgtk-3-0t64', 'libgtk-3-0'], 'gtk3'),
  library('libnss3.so', ['libnss3'], 'nss'),
  library('libasound.so.2', ['libasound2t64', 'libasound2'], 'alsa-lib'),
  library('libgbm.so.1', ['libgbm1'], 'mesa-libgbm'),
];

async function missing(needs) {
  const states = await Promise.all(needs.map(async (need) => ({ need, there: await need.there() })));
  return states.filter(({ there }) => !there).map(({ need }) => need);
}

/** The first of the names that this release of the distribution knows. */
async function aptName(names) {
  for (const name of names) {
    const { code, stdout } = await capture('apt-cache', ['show', '--no-all-versions', name]);
    if (code === 0 && stdout.includes('Package:')) return name;
  }
  return names.at(-1);
}

async function aptInstall(needs) {
  say(`installing for the end-to-end tests: ${needs.map((need) => need.what).join(', ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 2, 2];
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  await run('apt-get', [...wait, '-qq', 'update'], { env, stdio });
  const names = await Promise.all(needs.map((need) => aptName(need.apt)));
  await run('apt-get', [...wait, '-qq', '-y', '--no-install-recommends', 'install', ...names], { env, stdio });
}

function installCommand(needs) {
  if (inPath('apt-get')) return `sudo apt-get install -y ${needs.map((need) => need.apt.join(' or ')).join(' ')}`;
  if (inPath('dnf')) return `sudo dnf install -y ${needs.map((need) => need.dnf).join(' ')}`;
  return `your package manager, for what Fedora calls ${needs.map((need) => need.dnf).join(' ')}`;
}

/**
 * Makes sure that browser, virtual display, fonts and libraries for the end-to-end tests are there: installs them on
 * Debian and Ubuntu as root. Throws with the command to run when something is still missing.
 */
export async function ensureSystemPackages() {
  if (process.platform !== 'linux') {
    if ((await findChromium()) !== null) return;
    const command = process.platform === 'darwin' ? 'brew install --cask chromium' : 'winget install Google.Chrome';
    throw new Error(`There is no Chromium, Chrome or Edge. Install one: ${command} (or set CHROMIUM_PATH)`);
  }
  let needs = await missing(LINUX_NEEDS);
  if (needs.length > 0 && process.getuid() === 0 && inPath('apt-get')) {
    await aptInstall(needs);
    needs = await missing(needs);
  }
  if (needs.length === 0) return;
  const names = needs.map((need) => need.what).join(', ');
  throw new Error(`The end-to-end tests need ${names}. Install with: ${installCommand(needs)}`);
}
