import { test } from 'vitest';
import { testCore, runImport } from '../../support/core-client.ts';
import { makeBranches } from '../../support/large-import.ts';
import { RulesEngine } from '../../../main/core/modules/rules/index.ts';
import { Projector } from '../../../main/core/store/projector.ts';
import { ReadModels } from '../../../main/core/read-models.ts';
import { RunningImport } from '../../../main/core/modules/import/import-job.ts';
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
function wrap(o: any, n: string, label: string) { const f = o[n]; let sum = 0; o[n] = function (...a: any[]) { const t = cpu(), w = performance.now(); const r = f.apply(this, a); const d = cpu() - t; sum += d; if (d > 60) console.log(label, 'cpu', Math.round(d), 'wall', Math.round(performance.now() - w), 'sum', Math.round(sum)); return r; }; }
wrap(RulesEngine.prototype, 'consequences', 'consequences');
wrap(RulesEngine.prototype, 'judge', 'judge');
wrap(Projector.prototype, 'apply', 'apply');
wrap(ReadModels.prototype, 'take', 'models.take');
test('m', { timeout: 300000 }, async () => {
  const o = await testCore();
  await makeBranches(o.client, 5000);
  console.log('--- now');
  for (const name of ['equipped','model','stockBook','tasks']) { }
  const rows = Array.from({length:60000},(_, i)=>`M${i},P${i%5000},${['atm','pos','exchange-machine'][i%3]}`);
  const bus = o.core.store.bus as any;
  wrap(bus, 'execute', 'execute');
  const t = performance.now();
  const v = await runImport(o.client, ['code,place,kind', ...rows].join('\n'), { kind: 'machines' });
  console.log(v.state, v.error, v.result?.created, performance.now()-t, v.result?.rejected.slice(0,3));
});
