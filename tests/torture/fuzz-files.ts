import path from 'node:path';

import { FILE_PARSERS } from './support/file-parsers.ts';
import { diceOf, mutated } from './support/mutate.ts';
import { SeenFaults } from './support/seen-faults.ts';
import type { TortureRun, TortureScale } from './torture-run.ts';
import { withFolder } from './with-folder.ts';

const FILES: Record<TortureScale, number> = { short: 60, full: 10_000 };
/** Longest a damaged file may hold up everything else, in milliseconds of processor time. */
const LIMIT_MS = 5000;

/** Every parser of foreign files with damaged ones: each is refused or read, none ends the core or is left uncaught. */
export const fuzzFiles: TortureRun = {
  name: 'damaged files, for each parser',
  run: (scale) =>
    withFolder(async (folder) => {
      const seen = new SeenFaults();
      const counts: string[] = [];
      for (const [number, { name, open }] of FILE_PARSERS.entries()) {
        const dice = diceOf(number + 1);
        const { samples, parse, close } = await open(path.join(folder, String(number)));
        for (let at = 0; at < FILES[scale]; at += 1) {
          const sample = samples[dice(samples.length)];
          if (sample === undefined) throw new Error(`There is no ${name} to damage.`);
          await seen.during(
            () => `${name} ${at}`,
            LIMIT_MS,
            () => parse(sample(dice, mutated)),
          );
        }
        await close();
        process.stderr.write(`  ${name}: ${FILES[scale]} files, ${seen.faults.length} faults so far\n`);
        counts.push(name);
      }
      await seen.close();
      const { faults } = seen;
      return {
        figure: `${FILES[scale].toLocaleString('en')} each of ${counts.join(', ')}: ${faults.length} faults${faults.length > 0 ? ` (${faults[0]?.slice(0, 200)})` : ''}`,
        wanted: `${FILES[scale].toLocaleString('en')} each: 0 crashes, 0 uncaught, 0 that hold up the core (${LIMIT_MS / 1000} s)`,
        passed: faults.length === 0,
      };
    }),
};
