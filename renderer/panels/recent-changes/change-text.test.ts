import { expect, it } from 'vitest';
import { contract } from '../../../shared/contract/index.ts';
import { CATALOGUES } from '../../i18n/messages.ts';

/** Names of all procedures that carry a command, as `area.name`. */
function commands(part: object, path: readonly string[] = []): string[] {
  if ('~orpc' in part) {
    const { inputSchema } = part['~orpc'] as {
      readonly inputSchema?: { readonly shape?: object };
    };
    return 'commandId' in (inputSchema?.shape ?? {}) ? [path.join('.')] : [];
  }
  return Object.entries(part).flatMap(([name, inner]) => commands(inner as object, [...path, name]));
}

/** Their commands have other kinds: what is being imported is told when it is in, tasks by what was done to them. */
const OTHERWISE = /^(imports\.start|tasks\.)/;

/** What is written where nobody gives a command: by time, by rule, by what is shipped, by a file. */
const BY_ITSELF = [
  'incidents.regrade',
  'tasks.passTime',
  'readiness.judge',
  'imports.start',
  'imports.run',
  'store.recover',
];

it('says of every command what it did', () => {
  expect(BY_ITSELF.filter((kind) => !Object.hasOwn(CATALOGUES.zh, `change.${kind}`))).toEqual([]);
  const all = commands(contract);
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((kind) => !OTHERWISE.test(kind) && !Object.hasOwn(CATALOGUES.zh, `change.${kind}`))).toEqual([]);
});
