import { createInterface } from 'node:readline';
import { createRouterClient } from '@orpc/server';
import { openCore } from '../../main/core/core.ts';

/**
 * A core in a process of its own that the crash test kills: `crash-harness DATA RESOURCES`. Opens the store when told
 * `{"open":true}`, then carries out one command a line and writes its receipt once it was acknowledged. `{"check":true}` is
 * answered with the verify report.
 */
const [dataDir = '', resourcesDir = ''] = process.argv.slice(2);

type Line =
  | { readonly open: true }
  | { readonly check: true }
  | { readonly commandId: string; readonly date: string; readonly name: string };

const say = (answer: unknown): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);

async function openClient() {
  const core = await openCore({ dataDir, resourcesDir });
  return createRouterClient(core.router, { context: { client: 'test' } });
}

let opening: ReturnType<typeof openClient> | undefined;

createInterface({ input: process.stdin }).on('line', async (line) => {
  const asked = JSON.parse(line) as Line;
  opening ??= openClient();
  const client = await opening;
  if ('open' in asked) return say({ ready: true });
  if ('check' in asked) return say(await client.system.verify({}));
  // A holiday, because it costs the same however many there are: the cycles stay as short at the end as at the start.
  const { commandId, date, name } = asked;
  const { revision, repeated } = await client.event.setHoliday({ commandId, holiday: { date, name, nameEn: null } });
  return say({ commandId, revision, repeated });
});
