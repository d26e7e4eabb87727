type Level = 'info' | 'warn' | 'error';

/** The shell's own diagnostics: one JSON object a line on stderr, like the core's. Never holds names or note texts. */
export function log(level: Level, message: string, details: Readonly<Record<string, unknown>> = {}): void {
  process.stderr.write(`${JSON.stringify({ time: Date.now(), level, from: 'shell', message, ...details })}\n`);
}
