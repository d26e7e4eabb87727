import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** The built programs, which is what people start: from the sources, reading 500 modules would take longer than any test. */
export const ENTRY_DIR = path.join(import.meta.dirname, '../../dist/core');

/** What a command left behind: `document` is its standard output, parsed; it must be one JSON document or nothing. */
export type CommandResult = { readonly code: number | null; readonly document: unknown; readonly notes: string };

/** Runs the command line as a person would. Expects the build to be there. */
export async function runCli(...args: string[]): Promise<CommandResult> {
  const child = spawn(process.execPath, [path.join(ENTRY_DIR, 'cli.js'), ...args]);
  const out: Buffer[] = [];
  const notes: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => out.push(piece));
  child.stderr.on('data', (piece: Buffer) => notes.push(piece));
  const [code] = (await once(child, 'close')) as [number | null];
  return {
    code,
    document: JSON.parse(Buffer.concat(out).toString('utf8')),
    notes: Buffer.concat(notes).toString('utf8'),
  };
}
