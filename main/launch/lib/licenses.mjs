import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folder of the npm package a module belongs to, or null for our own. A virtual module starts with a zero byte. */
function packageFolder(moduleId) {
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(moduleId.replaceAll('\0', ''));
  return found === null ? null : found[1];
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice)/i.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return `## ${name} ${version}: ${license}\n\n${texts.join('\n\n')}`;
}

/**
 * The notices that the packages inside bundles ask to be passed on, as one document.
 * @param {readonly { output: readonly { moduleIds?: readonly string[] }[] }[]} results of Vite's build
 */
export function licenseNotices(results) {
  const modules = results.flatMap(({ output }) => output.flatMap(({ moduleIds }) => moduleIds ?? []));
  const folders = [...new Set(modules.map(packageFolder))].filter((folder) => folder !== null).toSorted();
  return ['# Software in these files that was written by others', ...folders.map(notice), ''].join('\n\n');
}
