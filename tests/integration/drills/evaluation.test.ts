import { expect, test } from 'vitest';
import { HOUR_MS, refusalOf, START, testCore, type CoreClient, type TestCore } from '../../support/core-client.ts';
import { makeSmallEvent } from '../../support/small-event.ts';

const EVALUATOR = { post: '内控岗' };

type Held = { readonly host: TestCore; readonly drill: string; readonly objectives: readonly number[] };

/** A power cut drill at one branch that has just ended. */
async function held(): Promise<Held> {
  const host = await testCore();
  const { client, clock } = host;
  await makeSmallEvent(client);
  await client.places.create({ code: 'A', name: 'A', type: 'branch' });
  const { drill } = await client.drills.plan({ scenario: 'power-cut', places: ['A'] });
  await client.drills.start({ drill });
  clock.advance(HOUR_MS);
  await client.drills.end({ drill });
  const { objectives } = (await client.drills.get({ drill })).drill;
  return { host, drill, objectives: objectives.map(({ ord }) => ord) };
}

/** The form filled in on a console that has nothing else of the drill; gives its client, too. */
async function filledIn({
  host,
  drill,
  objectives,
}: Held): Promise<{ laptop: CoreClient; clock: TestCore['clock']; form: string; file: string }> {
  const { form, file } = await host.client.drills.issueForm({ drill, evaluator: EVALUATOR.post });
  const laptop = await testCore({ now: host.clock.now() + HOUR_MS });
  expect(await laptop.client.drills.openForm({ file: file?.text ?? '' })).toMatchObject({ form });
  await laptop.client.drills.saveDraft({
    form,
    ratings: objectives.map((objective) => ({
      objective,
      rating: objective === 1 ? 'S' : 'P',
      note: objective === 1 ? '交换机重启慢' : null,
      at: host.clock.now(),
    })),
    observations: [
      { id: 'one', objective: 0, at: host.clock.now(), kind: 'strength', text: 'UPS 无间断' },
      { id: 'two', at: host.clock.now(), kind: 'improvement', text: '应急灯暗' },
    ],
    hotWash: '总体顺利',
  });
  const signed = await laptop.client.drills.signDraft({ form });
  return { laptop: laptop.client, clock: laptop.clock, form, file: signed.file.text };
}

test('a form goes to another machine as a file and comes back signed: ratings, observations and notes count once', async () => {
  const world = await held();
  const { client } = world.host;
  const { drill } = world;
  const { file, form } = await filledIn(world);
  const revision = (await client.system.info({})).revision;
  expect(await client.drills.readEvaluation({ file })).toMatchObject({
    drill,
    evaluator: EVALUATOR.post,
    ratings: 4,
    observations: 2,
    already: null,
  });
  const kept = (await client.drills.get({ drill })).drill;
  expect(kept.ratings.map(({ rating, evaluator }) => [rating, evaluator])).toEqual(
    ['P', 'S', 'P', 'P'].map((rating) => [rating, EVALUATOR.post]),
  );
  expect(kept.observations).toMatchObject([
    { kind: 'strength', objective: 0, text: 'UPS 无间断' },
    { kind: 'improvement', objective: null, text: '应急灯暗' },
  ]);
  expect(kept.hotWashNotes).toMatchObject([{ evaluator: EVALUATOR.post, text: '总体顺利' }]);
  const after = (await client.system.info({})).revision;
  expect(after).toBeGreaterThan(revision);
  const again = await client.drills.readEvaluation({ file });
  expect(again.already).toBe(world.host.clock.now());
  expect((await client.system.info({})).revision).toBe(after);
  expect((await client.drills.issuedForms({ drill })).items).toMatchObject([{ form, files: 1, evaluator: '内控岗' }]);
  expect(await client.drills.conclude({ drill })).toMatchObject({ result: 'partly' });
  expect((await client.drills.readEvaluation({ file })).already).toBe(world.host.clock.now());
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});

test('a file that was changed after it was signed is refused, whatever was changed, and changes nothing', async () => {
  const world = await held();
  const { client } = world.host;
  const { file } = await filledIn(world);
  const other = await client.drills.issueForm({ drill: world.drill, evaluator: '别的岗' });
  const parts = JSON.parse(file) as { payload: string; signature: string };
  const payload = JSON.parse(parts.payload) as Record<string, unknown>;
  const revision = (await client.system.info({})).revision;
  const withPayload = (change: Record<string, unknown>): string =>
    JSON.stringify({ ...parts, payload: JSON.stringify({ ...payload, ...change }) });
  const codes = [];
  for (const text of [
    withPayload({ ratings: [] }),
    withPayload({ hotWash: '改过' }),
    withPayload({ form: other.form, evaluator: '别的岗' }),
    withPayload({ form: 'form-0000000000000000' }),
    JSON.stringify({ ...parts, signature: `${parts.signature.slice(0, -4)}AAA=` }),
    file.slice(0, -20),
    '{"format":"other"}',
    other.file?.text ?? '',
  ])
    codes.push((await refusalOf(client.drills.readEvaluation({ file: text }))).code);
  expect(codes).toEqual([
    'EVALUATION_TAMPERED',
    'EVALUATION_TAMPERED',
    'EVALUATION_TAMPERED',
    'EVALUATION_UNKNOWN',
    'EVALUATION_TAMPERED',
    'EVALUATION_FILE_BAD',
    'EVALUATION_FILE_BAD',
    'EVALUATION_FILE_BAD',
  ]);
  expect((await client.system.info({})).revision).toBe(revision);
  expect((await client.drills.get({ drill: world.drill })).drill.ratings).toEqual([]);
});

test('a form that was changed on its way is not opened; the same one twice goes on where it was', async () => {
  const world = await held();
  const { file } = await world.host.client.drills.issueForm({ drill: world.drill, evaluator: '内控岗' });
  const laptop = (await testCore()).client;
  const text = file?.text ?? '';
  expect((await refusalOf(laptop.drills.openForm({ file: text.replace('UPS', 'XXX') }))).code).toBe(
    'EVALUATION_TAMPERED',
  );
  const { form } = await laptop.drills.openForm({ file: text });
  await laptop.drills.saveDraft({
    form,
    ratings: [{ objective: 0, rating: 'M', at: START }],
    observations: [],
    hotWash: '',
  });
  await laptop.drills.openForm({ file: text });
  expect((await laptop.drills.openedForms({})).items).toMatchObject([{ form, rated: 1, objectives: 4 }]);
  const outside = { objective: 9, rating: 'P' as const, at: START };
  expect(
    (await refusalOf(laptop.drills.saveDraft({ form, ratings: [outside], observations: [], hotWash: '' }))).code,
  ).toBe('UNKNOWN_OBJECTIVE');
  expect((await refusalOf(laptop.drills.draft({ form: 'none' }))).code).toBe('UNKNOWN_FORM');
});

test('the private key of a form stands nowhere in the store that made it', async () => {
  const { host, drill } = await held();
  const commandId = crypto.randomUUID();
  const { file } = await host.client.drills.issueForm({ drill, evaluator: '内控岗', commandId });
  const { privateKey } = JSON.parse(file?.text ?? '{}') as { privateKey: string };
  const bytes = host.core.store.db.serialize();
  expect(bytes.includes(privateKey)).toBe(false);
  expect(privateKey.length).toBeGreaterThan(40);
  expect(await host.client.drills.issueForm({ drill, evaluator: '内控岗', commandId })).toMatchObject({
    repeated: true,
    file: null,
  });
});

test('a later file of the same evaluator takes the place of the earlier one, and not the other way round', async () => {
  const world = await held();
  const { client } = world.host;
  const { laptop, clock, form, file } = await filledIn(world);
  // The clock of the laptop is put right in between: the second file is the later one all the same.
  clock.advance(-2 * HOUR_MS);
  await laptop.drills.saveDraft({
    form,
    ratings: [{ objective: 0, rating: 'U', at: START }],
    observations: [{ id: 'two', at: START, kind: 'improvement', text: '应急灯很暗' }],
    hotWash: '',
  });
  const later = (await laptop.drills.signDraft({ form })).file.text;
  await client.drills.readEvaluation({ file: later });
  const kept = (await client.drills.get({ drill: world.drill })).drill;
  expect(kept.ratings.find(({ objective }) => objective === 0)).toMatchObject({ rating: 'U' });
  expect(kept.observations.map(({ text }) => text)).toEqual(['应急灯很暗']);
  const revision = (await client.system.info({})).revision;
  expect((await refusalOf(client.drills.readEvaluation({ file }))).code).toBe('EVALUATION_OLDER');
  expect((await client.drills.get({ drill: world.drill })).drill).toEqual(kept);
  expect((await client.system.info({})).revision).toBe(revision);
});

test('evaluators here note what they see, take back their own, and only while it is being evaluated', async () => {
  const { host, drill } = await held();
  const { client } = host;
  const { observation } = await client.drills.observe({
    drill,
    kind: 'improvement',
    text: '登记太迟',
    operator: EVALUATOR,
  });
  expect((await refusalOf(client.drills.removeObservation({ observation, operator: { post: '他岗' } }))).code).toBe(
    'NOT_YOURS',
  );
  const at = host.clock.now() + 1;
  expect((await refusalOf(client.drills.observe({ drill, kind: 'note', text: 'x', at }))).code).toBe(
    'OBSERVED_IN_FUTURE',
  );
  expect((await refusalOf(client.drills.observe({ drill, kind: 'note', text: 'x', objective: 77 }))).code).toBe(
    'UNKNOWN_OBJECTIVE',
  );
  await client.drills.removeObservation({ observation, operator: EVALUATOR });
  expect((await client.drills.get({ drill })).drill.observations).toEqual([]);
});
