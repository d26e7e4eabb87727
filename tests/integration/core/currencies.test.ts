import { describe, expect, it } from 'vitest';
import { refusalOf, testCore } from '../../support/core-client.ts';

describe('required currencies', () => {
  it('bring a readiness item and a capability, and take them away again', async () => {
    const { client } = await testCore();
    await client.places.create({ code: 'B1', name: '网点', type: 'branch' });
    const before = (await client.readiness.place({ place: 'B1' })).cells.length;
    await client.event.requireCurrency({ currency: 'EUR', required: true });
    expect((await client.event.get({})).currencies).toEqual([{ code: 'EUR', sample: false }]);
    const { cells } = await client.readiness.place({ place: 'B1' });
    expect(cells).toHaveLength(before + 1);
    expect(cells.find(({ item }) => item === 'fx-cash-eur')).toMatchObject({ critical: true, status: 'not-started' });
    const { items } = await client.coverage.capabilities({});
    expect(items.find(({ code }) => code === 'cash-eur')).toMatchObject({
      name: '欧元现钞',
      nameEn: 'Euro cash',
      items: ['fx-cash-eur'],
    });
    await client.event.requireCurrency({ currency: 'EUR', required: false });
    expect((await client.readiness.place({ place: 'B1' })).cells).toHaveLength(before);
    expect((await client.system.verify({})).ok).toBe(true);
  });

  it('refuse what is no currency, or is on the list already', async () => {
    const { client } = await testCore();
    expect((await refusalOf(client.event.requireCurrency({ currency: 'XQZ', required: true }))).code).toBe(
      'UNKNOWN_CURRENCY',
    );
    await client.event.requireCurrency({ currency: 'JPY', required: true });
    expect((await refusalOf(client.event.requireCurrency({ currency: 'JPY', required: true }))).code).toBe(
      'CURRENCY_REQUIRED_ALREADY',
    );
    expect((await refusalOf(client.event.requireCurrency({ currency: 'KRW', required: false }))).code).toBe(
      'CURRENCY_NOT_REQUIRED',
    );
  });
});
