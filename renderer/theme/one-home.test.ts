import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));

/** What a class looks like by itself, by class and stylesheet. */
function ownRules(): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  for (const sheet of sheets)
    for (const [, name = '', body = ''] of readFileSync(path.join(root, sheet), 'utf8').matchAll(
      /^\.([a-z][\w-]*) \{([^}]*)\}/gm,
    )) {
      const homes = rules.get(name) ?? new Map<string, string>();
      rules.set(name, homes.set(sheet, `${homes.get(sheet) ?? ''}${body}`));
    }
  return rules;
}

// Stylesheets are loaded with their screens and stay: of two, the one whose screen was opened later would win everywhere.
test('no class looks one way in one stylesheet and another way in another', () => {
  const rules = ownRules();
  expect(rules.size).toBeGreaterThan(500);
  const torn = [...rules].flatMap(([name, homes]) =>
    new Set(homes.values()).size > 1 ? [`${name}: ${[...homes.keys()].join(', ')}`] : [],
  );
  expect(torn).toEqual([]);
});
