import fc from 'fast-check';
import { z } from 'zod';

import type { Dice } from './mutate.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** Texts that have broken programs before. */
const HOSTILE = [
  '',
  ' ',
  '\0',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  "'; DROP TABLE change; --",
  '%s%n%x',
  '<img src=x onerror=1>',
  '=cmd|/c calc',
  '\u202Egnp.exe',
  '\uD800',
  '😀'.repeat(50),
  'a'.repeat(10_000),
  '2026-02-30',
  'NaN',
  '-1',
  '1e309',
  '{"a":1}',
  '网点',
] as const;

/** Never a value that could reach beyond the folder of the run or this machine, whatever a procedure does with it. */
const PLACES_OF_FILES = /file|folder|path|dir|target|source|url|to$/i;
const HARMLESS_PLACES = ['', 'nothing.here', 'http://127.0.0.1:9/{z}/{x}/{y}.png', 'x'.repeat(300), '\0', 'a b.sqlite'];

/** Words that mean something in the store at hand; it grows while answers come in. */
export type WordPool = { readonly words: string[] };

const hostile = fc.constantFrom(...HOSTILE);

/** Any value at all, also such as only the transport's own encoding can carry. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  hostile,
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    false,
    0,
    -0,
    -1,
    1.5,
    NaN,
    Infinity,
    -Infinity,
    2 ** 53,
    1e308,
    [],
    {},
    [[]],
  ),
  fc.constantFrom<unknown>(
    new Date(0),
    new Date(NaN),
    10n ** 30n,
    new Map([[1, 2]]),
    new Set(['x']),
    /x/,
    new URL('http://127.0.0.1:9/'),
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

function texts(schema: Schema, key: string, pool: WordPool): fc.Arbitrary<unknown> {
  if (PLACES_OF_FILES.test(key)) return fc.constantFrom(...HARMLESS_PLACES);
  const known = fc.nat(10_000).map((n) => pool.words[n % Math.max(1, pool.words.length)] ?? 'x');
  if (schema.format === 'uuid') return fc.oneof({ weight: 9, arbitrary: fc.uuid() }, hostile);
  const patterned = typeof schema.pattern === 'string' ? matching(schema.pattern) : null;
  if (patterned !== null) return fc.oneof({ weight: 8, arbitrary: patterned }, known, hostile);
  const { minLength = 0, maxLength = 200 } = schema as { minLength?: number; maxLength?: number };
  const free = fc.string({
    minLength: Math.min(minLength, 50),
    maxLength: Math.min(Math.max(minLength, maxLength), 60),
    unit: 'grapheme',
  });
  return fc.oneof({ weight: 6, arbitrary: known }, { weight: 3, arbitrary: free }, hostile);
}

function matching(pattern: string): fc.Arbitrary<string> | null {
  try {
    return fc.stringMatching(new RegExp(pattern, /\\p\{/.test(pattern) ? 'u' : ''));
  } catch {
    // What fast-check cannot read is tried with words.
    return null;
  }
}

function numbers(schema: Schema, whole: boolean): fc.Arbitrary<unknown> {
  const { minimum = -1e12, maximum = 4e12 } = schema as { minimum?: number; maximum?: number };
  const [low, high] = [Math.max(minimum, -8.64e15), Math.min(maximum, 8.64e15)];
  const [min, max] = whole ? [Math.ceil(low), Math.floor(high)] : [low, high];
  const near = fc.constantFrom(min, max, min - 1, max + 1, 0, 1, Math.floor((min + max) / 2), Date.UTC(2026, 8, 11));
  const inside = whole
    ? fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) })
    : fc.double({ min, max, noNaN: true });
  return fc.oneof({ weight: 5, arbitrary: min <= max && min > -(2 ** 31) && max < 2 ** 31 ? inside : near }, near);
}

/** Values of a schema (JSON schema as zod writes it), most of them valid or nearly so. */
function arbitraryOf(
  schema: Schema | boolean,
  key: string,
  pool: WordPool,
  root: Schema,
  depth = 0,
): fc.Arbitrary<unknown> {
  if (typeof schema === 'boolean' || depth > 8) return anything;
  if (typeof schema.$ref === 'string') {
    const target = schema.$ref
      .split('/')
      .slice(1)
      .reduce<unknown>((node, part) => Reflect.get(Object(node), part), root);
    return arbitraryOf((target ?? {}) as Schema, key, pool, root, depth + 1);
  }
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom<unknown>(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined)
    return fc.oneof(...choices.map((one) => arbitraryOf(one as Schema, key, pool, root, depth + 1)));
  switch (schema.type) {
    case 'string':
      return texts(schema, key, pool);
    case 'integer':
      return numbers(schema, true);
    case 'number':
      return numbers(schema, false);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const items = arbitraryOf((schema.items ?? {}) as Schema, key, pool, root, depth + 1);
      return fc.array(items, {
        maxLength: Math.min(schema.maxItems ?? 3, 3),
        minLength: Math.min(schema.minItems ?? 0, 3),
      });
    }
    case 'object':
      return objects(schema, pool, root, depth);
    default:
      return anything;
  }
}

function objects(schema: Schema, pool: WordPool, root: Schema, depth: number): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {});
  const made = Object.fromEntries(
    fields.map(([key, one]) => [key, arbitraryOf(one as Schema, key, pool, root, depth + 1)]),
  );
  if (fields.length === 0 && typeof schema.additionalProperties === 'object') {
    const values = arbitraryOf(schema.additionalProperties as Schema, 'value', pool, root, depth + 1);
    return fc.dictionary(fc.oneof(hostile, fc.string({ maxLength: 12 })), values, {
      maxKeys: 3,
      noNullPrototype: true,
    });
  }
  return fc.record(made, {
    requiredKeys: (schema.required ?? []).filter((key) => key in made) as never,
    noNullPrototype: true,
  });
}

/** Inputs for a procedure whose input has this schema, as it asks for them. */
export function inputsOf(schema: unknown, pool: WordPool): fc.Arbitrary<unknown> {
  const root = schema instanceof z.ZodType ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) : {};
  return arbitraryOf(root, '', pool, root);
}

const WRONG: readonly unknown[] = fc.sample(anything, { numRuns: 2000, seed: 7 });

/** `count` inputs, each one of `fitting` with one thing wrong, or something else altogether. */
export function broken(fitting: readonly unknown[], count: number, dice: Dice): unknown[] {
  return Array.from({ length: count }, () => {
    const value = fitting[dice(fitting.length)];
    const wrong = WRONG[dice(WRONG.length)];
    const how = dice(21);
    if (typeof value !== 'object' || value === null || how === 0) return wrong;
    const keys = Object.keys(value);
    const key = HOSTILE[dice(HOSTILE.length)] ?? '';
    const chosen = keys[dice(keys.length)] ?? key;
    // A place of a file stays harmless, whatever else is wrong.
    if (PLACES_OF_FILES.test(chosen)) return { ...value, [key]: wrong };
    if (how % 3 === 1) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== chosen));
    return { ...value, [chosen]: wrong };
  });
}
