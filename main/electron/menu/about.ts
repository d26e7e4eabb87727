import type { ShellLanguage, ShellVersions } from '../../../shared/contract/bridge.ts';
import { menuLabels } from './labels.ts';

export type AboutText = { readonly title: string; readonly message: string; readonly detail: string };

/** What the about box says; `schemaVersion` is the migration number of the open store, null when none was opened. */
export function aboutText(
  language: ShellLanguage,
  versions: Omit<ShellVersions, 'platform'>,
  schemaVersion: number | null,
): AboutText {
  const t = menuLabels(language);
  const lines = [
    `${t.version} ${versions.app}`,
    `${t.schema} ${schemaVersion ?? t.unknown}`,
    `Electron ${versions.electron}`,
    `Chrome ${versions.chrome}`,
    `Node.js ${versions.node}`,
    ...(versions.testBuild ? [t.testBuild] : []),
  ];
  return { title: t.about, message: t.appName, detail: lines.join('\n') };
}
