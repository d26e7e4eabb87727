import { describe, expect, it } from 'vitest';
import { shortLabel } from './short-label.ts';

describe('signs of narrow columns', () => {
  it('shows the sign of the capability where both languages can read it', () => {
    const euro = { code: 'cash-eur', short: '€', nameEn: 'Euro cash' };
    expect([shortLabel(euro, 'zh'), shortLabel(euro, 'en')]).toEqual(['€', '€']);
  });
  it('shows no Chinese character in English', () => {
    const pos = { code: 'card-pos', short: '刷', nameEn: 'Foreign-card POS' };
    const own = { code: 'own-service', short: '阿', nameEn: 'Arabic' };
    expect([shortLabel(pos, 'zh'), shortLabel(pos, 'en'), shortLabel(own, 'en')]).toEqual(['刷', 'POS', 'Arab']);
  });
});
