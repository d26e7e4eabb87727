import { createRouterClient } from '@orpc/server';
import { expect, onTestFinished, test } from 'vitest';
import { manualClock } from '../../../main/core/platform/clock.ts';
import { PastReadiness } from '../../../main/core/modules/readiness/index.ts';
import { openServices, type Services } from '../../../main/core/services.ts';
import { openCore } from '../../../main/core/core.ts';
import { openExercises } from '../../../main/core/exercises.ts';
import { createRouter } from '../../../main/core/rpc/router.ts';
import { RESOURCES_DIR, START } from '../../support/core-client.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ZONE = 'Asia/Shanghai';

/** Services on a store that holds the sample, whose history goes back for weeks. */
async function sampleServices(): Promise<Services> {
  const options = { dataDir: temporaryFolder(), resourcesDir: RESOURCES_DIR, clock: manualClock(START) };
  const services = openServices(options);
  onTestFinished(() => {
    services.stop();
    services.store.close();
  });
  await createRouterClient(createRouter(services, await openExercises(services, options, openCore)), {
    context: { client: 'test' },
  }).sample.load({ now: START });
  return services;
}

test("yesterday's figures of a large log come later, with a word, and are the same", async () => {
  const { db, model, past } = await sampleServices();
  const atOnce = past.readyYesterday(START);
  expect(atOnce?.size).toBeGreaterThan(0);

  await new Promise<void>((resolve) => {
    const beside = new PastReadiness(
      db,
      model,
      () => {
        expect(beside.readyYesterday(START)).toEqual(atOnce);
        resolve();
      },
      { madeAtOnce: 0 },
    );
    expect(beside.readyYesterday(START)).toBeNull();
  });
});

test('a picture that is overtaken by a change of the catalogue is made anew', async () => {
  const { db, model, clock } = await sampleServices();
  const undisturbed = await new PastReadiness(db, model, () => undefined).trend(10, clock.now(), ZONE);
  expect(undisturbed.length).toBeGreaterThan(5);

  const past = new PastReadiness(db, model, () => undefined);
  const disturbed = past.trend(10, clock.now(), ZONE);
  past.forget();
  expect(await disturbed).toEqual(undisturbed);
});

test('a store that closes ends what is being made', async () => {
  const { db, model, clock } = await sampleServices();
  const told: string[] = [];
  const past = new PastReadiness(db, model, () => told.push('ready'), { madeAtOnce: 0 });
  expect(past.readyYesterday(clock.now())).toBeNull();
  past.stop();
  // Waits for the pass before it, which must have ended without a picture.
  expect(await past.trend(10, clock.now(), ZONE)).toHaveLength(1);
  expect(told).toEqual([]);
});
