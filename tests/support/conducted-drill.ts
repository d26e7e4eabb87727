import { createRouterClient } from '@orpc/server';
import type { CoreClient, TestCore } from './core-client.ts';
import { makeSmallEvent } from './small-event.ts';

const MINUTE_MS = 60_000;

export type ConductedDrill = { readonly drill: string; readonly inside: CoreClient; readonly incident: string };

/**
 * A core outage drilled on the console at two branches: detected after 4 minutes, an incident with its playbook after 6, paused for 10,
 * two steps done, one left out, the leader told after 11, ended after 40 minutes of the script.
 */
export async function conductedDrill({ client, core, clock }: TestCore): Promise<ConductedDrill> {
  await makeSmallEvent(client);
  for (const code of ['A', 'B']) await client.places.create({ code, name: `网点${code}`, type: 'branch' });
  await client.log.add({ text: '演练之前的真实一条', operator: { post: '值班员' } });
  const { drill } = await client.drills.plan({
    scenario: 'core-outage',
    places: ['A', 'B'],
    parties: [
      { role: 'controller', post: '导调岗' },
      { role: 'evaluator', post: '内控岗' },
      { role: 'player', post: '值班员' },
    ],
  });
  await client.drills.start({ drill });
  core.passTime();
  const inside: CoreClient = createRouterClient(core.router, { context: { client: 'test', exercise: drill } });
  const wait = (minutes: number): void => {
    clock.advance(minutes * MINUTE_MS);
    core.passTime();
  };
  wait(1);
  await inside.log.add({ text: '导调记录，不算发现', operator: { post: '导调岗' } });
  wait(3);
  await inside.log.add({ text: '核心交易失败', operator: { post: '值班员' } });
  wait(2);
  const opened = await inside.incidents.open({
    title: '核心系统中断',
    type: 'system-outage',
    scheme: 'information-system',
    facts: { provincesDown: 2, hoursDown: 1, inServiceHours: true },
    operator: { post: '值班员' },
  });
  const incident = opened.incident.id;
  const { run } = await inside.playbooks.start({ incident, operator: { post: '值班员' } });
  wait(2);
  await inside.exercise.step({ kind: 'pause', operator: { post: '导调岗' } });
  wait(10);
  await inside.exercise.step({ kind: 'resume', operator: { post: '导调岗' } });
  wait(3);
  const [owed] = (await inside.clocks.list({ incident })).items;
  await inside.clocks.stop({
    incident,
    clock: owed?.clock ?? '',
    told: '组长',
    medium: 'phone',
    operator: { post: '值班员' },
  });
  const task = (step: string): string => `${run.id}:${step}`;
  await inside.tasks.done({ task: task('confirm'), operator: { post: '值班员' } });
  wait(4);
  await inside.tasks.done({ task: task('record'), operator: { post: '值班员' } });
  await inside.tasks.skip({ task: task('vendor'), reason: '演练不联系厂商', operator: { post: '值班员' } });
  wait(25);
  await client.drills.end({ drill, operator: { post: '导调岗' } });
  return { drill, inside, incident };
}

/** Rated by two evaluators, noted, concluded, with one corrective action. */
export async function evaluatedDrill(opened: TestCore): Promise<ConductedDrill> {
  const { client } = opened;
  const conducted = await conductedDrill(opened);
  const { drill } = conducted;
  const ratings = ['S', 'P', 'P'] as const;
  for (const [objective, rating] of ratings.entries())
    await client.drills.rate({ drill, objective, rating, note: `评语 ${objective}`, operator: { post: '内控岗' } });
  await client.drills.rate({ drill, objective: 1, rating: 'M', operator: { post: '科技岗' } });
  await client.drills.hotWash({
    drill,
    hotWash: '讲评：上报及时。',
    strengths: '登记完整。',
    findings: '定级讨论过久。',
    operator: { post: '内控岗' },
  });
  await client.drills.addAction({
    drill,
    action: { place: 'A', text: '补充定级速查卡', owner: '科技岗' },
    operator: { post: '内控岗' },
  });
  await client.drills.conclude({ drill, operator: { post: '内控岗' } });
  return conducted;
}
