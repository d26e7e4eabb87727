import type { CoreClient } from '../support/core-client.ts';

/** Incidents that were opened and wait for their end. */
const open: string[] = [];

/** What a centre does in an hour, so that a wall has something to read again. `hour` counts from 1, `now` in UTC ms. */
export async function eventsOfAnHour(client: CoreClient, hour: number, now: number): Promise<void> {
  const { entry } = await client.log.add({ text: `第 ${hour} 小时例行记录`, eventTime: now });
  if (hour % 6 === 0) await client.log.markSignificant({ entry: entry.id });
  await client.readiness.set({
    place: 'BR-07',
    item: 'fx-cash-eur',
    status: hour % 2 === 0 ? 'ready' : 'not-ready',
    observedAt: now,
  });
  if (hour % 8 === 1) {
    const grade = hour % 3 === 0 ? 'II' : 'III';
    const { incident } = await client.incidents.open({
      title: `第 ${hour} 小时的事件`,
      scheme: 'information-system',
      grade,
      gradeReason: '演示',
      places: ['BR-07'],
    });
    open.push(incident.id);
  }
  const done = hour % 8 === 5 ? open.shift() : undefined;
  if (done !== undefined) await client.incidents.close({ incident: done, conclusion: '已恢复' });
}
