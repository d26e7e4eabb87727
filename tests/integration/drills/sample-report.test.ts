import { expect, test } from 'vitest';
import { readSampleResources } from '../../../main/core/modules/sample/index.ts';
import { conductedSample } from '../../support/conducted-sample.ts';
import { RESOURCES_DIR, START, testCore } from '../../support/core-client.ts';
import { sampleCore } from '../../support/sample-core.ts';

const { conducted, drills } = readSampleResources(RESOURCES_DIR);
/** Minutes from midnight of START in the zone of the event. */
const START_MINUTE = 9 * 60 + 30;
const held = drills.drills.find(({ name }) => name === conducted.drill);

test("the record of the sample's exercise is what its steps leave behind when they are conducted on the console", async () => {
  // At the time of day at which the sample holds it: a report that is owed on the same day is owed by midnight.
  const { scenario, minutes, minute } = held ?? { scenario: '', minutes: 0, minute: 0 };
  const opened = await testCore({ now: START + (minute - START_MINUTE) * 60_000 });
  const record = await conductedSample(opened, { ...conducted, scenario, minutes });
  expect(record).toEqual(conducted.record);
});

test('the sample has a drill with its approved report, made from that record', async () => {
  const { client } = await sampleCore();
  const { items } = await client.drills.list({});
  const drill = items.find(({ title }) => title === conducted.drill);
  expect(drill).toMatchObject({ stage: 'concluded', result: 'passed', elsewhere: false });
  const { report, versions } = await client.drills.report({ drill: drill?.id ?? '' });
  expect(versions).toHaveLength(1);
  expect(report).toMatchObject({ stage: 'approved', number: 1, approved: { by: { post: '指挥长' } } });
  expect(report.texts.summary.zh).toContain('供电应对有效');
  const { figures } = report;
  expect(figures.outcomes.late).toBeGreaterThan(0);
  expect(figures.outcomes['in-time']).toBeGreaterThan(0);
  expect(figures.ratings).toEqual({ P: 3, S: 1, M: 0, U: 0, unrated: 0 });
  expect(figures.timings).toHaveLength(2 + conducted.record.facts.steps.length + conducted.record.facts.clocks.length);
  expect(figures.drill.startedAt).toBe(drill?.startedAt);
});
