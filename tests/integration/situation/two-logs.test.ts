import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { transaction } from '../../../main/core/store/database.ts';
import { loadHistory, type PastCommand } from '../../../main/core/store/history-loader.ts';
import { refusalOf, reopened, START, type TestCore } from '../../support/core-client.ts';
import { MINUTE_MS, openOutage, situationCore } from '../../support/situation.ts';

/** What another workstation did with the incident and this one did not know of: its log, taken in with its own times. */
function takeInFromElsewhere({ core: { store } }: TestCore, incident: string, at: number): void {
  const command: PastCommand = {
    id: randomUUID(),
    at,
    kind: 'incidents.update',
    operator: { post: '科技部值班', name: '乙' },
    changes: [
      { entity: 'incident_fact', op: 'put', row: `${incident}|people`, fields: { value: '7' } },
      { entity: 'incident', op: 'put', row: incident, fields: { owner: '科技部' } },
    ],
  };
  transaction(store.db, (tx) => loadHistory(tx, 'ws-other', [command], store.bus.revision + 1));
}

async function closedHereUpdatedThere(minutes: number) {
  const opened = await situationCore();
  const { client, clock } = opened;
  const { incident } = await openOutage(opened);
  clock.advance(30 * MINUTE_MS);
  await client.incidents.close({ incident: incident.id, operator: { post: '指挥长' }, conclusion: '恢复' });
  takeInFromElsewhere(opened, incident.id, START + minutes * MINUTE_MS);
  return { ...opened, incident: incident.id };
}

test.each([20, 40])(
  'close here and update there at minute %i: it stays open as disputed, both visible',
  async (minutes) => {
    const { client, incident } = await closedHereUpdatedThere(minutes);
    const { incident: disputed } = await client.incidents.get({ incident });
    expect(disputed).toMatchObject({ stage: 'open', closedAt: null, facts: { people: 7 }, owner: '科技部' });
    expect(disputed.dispute).toMatchObject({
      closings: [{ by: { post: '指挥长' }, fields: { stage: 'closed', conclusion: '恢复' } }],
      updates: [
        { at: START + minutes * MINUTE_MS, by: { post: '科技部值班', name: '乙' }, fields: { 'fact:people': 7 } },
      ],
    });
    expect((await client.incidents.list({ open: true })).items.map(({ id }) => id)).toEqual([incident]);
    // Its clocks go on as for any other that is open: what is owed after the closing has not begun.
    const { items: clocks } = await client.clocks.list({ incident, stopped: true });
    expect(clocks.map(({ clock }) => clock)).toContain('phone-leader');
    expect(clocks.map(({ clock }) => clock)).not.toContain('final');
  },
);

test('closing it again with both in sight settles it, and so does reopening', async () => {
  const opened = await closedHereUpdatedThere(40);
  const { client } = await reopened(opened);
  const { incident } = opened;
  expect((await refusalOf(client.incidents.advance({ incident, stage: 'handling' }))).code).toBe('INCIDENT_DISPUTED');
  const reopenedOne = await client.incidents.reopen({ incident, reason: '对方仍在处置' });
  expect(reopenedOne.incident).toMatchObject({ stage: 'handling', dispute: null });
  const closed = await client.incidents.close({ incident });
  expect(closed.incident).toMatchObject({ stage: 'closed', dispute: null });
  expect((await client.system.verify({})).ok).toBe(true);
});
