import { writeFileSync } from 'node:fs';

// Loaded into the core's process before the core: leaves the most memory it ever held, in MiB, in a file as it ends.
const file = process.env['BENCH_PEAK_FILE'];
if (file !== undefined) {
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS / 1024)));
}
