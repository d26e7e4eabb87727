import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { INCIDENT_TYPES } from '../../../../shared/domain/incidents/stage.ts';
import { readPlaybookFiles } from './playbook-file.ts';

const playbooks = readPlaybookFiles(path.join(import.meta.dirname, '../../../../resources'));

describe('shipped playbooks', () => {
  test('there is one for every type of incident', () => {
    for (const type of INCIDENT_TYPES)
      expect(playbooks.filter(({ types }) => types.includes(type)).map(({ code }) => code)).toHaveLength(1);
  });

  test.each(playbooks.map((one) => [one.code, one] as const))('%s is complete in both languages', (_, one) => {
    expect(one.steps.length).toBeGreaterThanOrEqual(8);
    for (const { title, titleEn, detail, detailEn, checklist } of one.steps) {
      expect(title).toMatch(/\p{Script=Han}/u);
      expect(titleEn).not.toMatch(/\p{Script=Han}/u);
      expect(detail === '').toBe(detailEn === '');
      for (const point of checklist) expect(point.textEn).not.toMatch(/\p{Script=Han}/u);
    }
    expect(one.steps.some(({ code }) => code === 'report-up' || code === 'central-bank')).toBe(true);
  });
});
