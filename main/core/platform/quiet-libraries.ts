import process from 'node:process';

/**
 * From now on what libraries print as an error is said by its kind alone. Their messages quote what they could not read, such as the
 * first characters of a malformed frame, and that may hold a token or the text of an incident. The product itself prints no errors
 * this way.
 */
export function quietLibraries(): void {
  console.error = (...parts: readonly unknown[]): void => {
    process.stderr.write(`A library reported ${parts.map(kindOf).join(', ')}.\n`);
  };
}

function kindOf(part: unknown): string {
  if (!(part instanceof Error)) return typeof part;
  const code: unknown = Reflect.get(part, 'code');
  return typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code)
    ? `${part.constructor.name} ${code}`
    : part.constructor.name;
}
