/** Exhaustiveness guard for unions. Throws when a value outside the declared union reaches it. */
export function assertNever(value: never, what = 'value'): never {
  throw new Error(`Unexpected ${what}: ${String(value)}`);
}
