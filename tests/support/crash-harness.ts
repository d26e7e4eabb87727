import { createInterface } from 'node:readline';
import { createRouterClient } from '@orpc/server';
import { openCore } from '../../main/core/core.ts';

/**
 * A core in a process of its own that is killed: `crash-harness DATA RESOURCES`. Opens the store when told `{"open":true}`,
 * then carries out one call a line, `{"call":"log.add","input":{…}}`, and writes its receipt once it was acknowledged, or the
 * code it was refused with. `{"check":true}` is answered with the verify report,
 * `{"read":"clocks.list","input":{}}` with what the call answers.
 */
const [dataDir = '', resourcesDir = ''] = process.argv.slice(2);

type Line =
  | { readonly open: true }
  | { readonly check: true }
  | { readonly read: string; readonly input: Readonly<Record<string, unknown>> }
  | { readonly call: string; readonly input: Readonly<Record<string, unknown>> };

type Receipt = { readonly revision: number; readonly repeated: boolean };

const say = (answer: unknown): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);

async function openClient() {
  const core = await openCore({ dataDir, resourcesDir });
  return createRouterClient(core.router, { context: { client: 'test' } });
}

let opening: ReturnType<typeof openClient> | undefined;

/** The procedure with a dotted name. */
function procedureOf(client: object, name: string): (input: unknown) => Promise<Receipt> {
  return name.split('.').reduce<unknown>((node, key) => Reflect.get(Object(node), key), client) as never;
}

createInterface({ input: process.stdin }).on('line', async (line) => {
  const asked = JSON.parse(line) as Line;
  opening ??= openClient();
  const client = await opening;
  if ('open' in asked) return say({ ready: true });
  if ('check' in asked) return say(await client.system.verify({}));
  if ('read' in asked) return say({ read: await procedureOf(client, asked.read)(asked.input) });
  const { commandId } = asked.input;
  try {
    const { revision, repeated } = await procedureOf(client, asked.call)(asked.input);
    return say({ commandId, revision, repeated });
  } catch (error) {
    return say({ commandId, failed: error instanceof Error ? error.message : String(error) });
  }
});
