import { expect, test } from 'vitest';
import { findOutlets, readReportLine } from './report-line.ts';

const outlets = [
  { place: 'BR-02', name: '萧山北干支行', nameEn: 'Beigan Branch', keys: 'xsbgzh xiaoshanbeiganzhihang' },
  { place: 'BR-01', name: '萧山支行营业部', nameEn: null, keys: 'xszhyyb xiaoshanzhihangyingyebu' },
  { place: 'BR-12', name: '北干网点', nameEn: null, keys: 'bgwd beiganwangdian' },
];
const found = (query: string) => findOutlets(query, outlets).map(({ place }) => place);

test('the first word is the outlet, the rest is what it reports', () => {
  expect(readReportLine('  xsbg')).toEqual({ query: 'xsbg', text: '' });
  expect(readReportLine('BR-02  一台 ATM 卡钞 ')).toEqual({ query: 'BR-02', text: '一台 ATM 卡钞' });
  expect(readReportLine('ｘｓｂｇ　停电')).toEqual({ query: 'xsbg', text: '停电' });
  expect(readReportLine('')).toEqual({ query: '', text: '' });
});

test('an outlet is found by code, name, initials and pinyin, what begins so first', () => {
  expect(found('')).toEqual(['BR-02', 'BR-01', 'BR-12']);
  expect(found('br-12')).toEqual(['BR-12']);
  expect(found('xsz')).toEqual(['BR-01']);
  expect(found('bg')).toEqual(['BR-12', 'BR-02']);
  expect(found('beigan')).toEqual(['BR-12', 'BR-02']);
  expect(found('萧山')).toEqual(['BR-02', 'BR-01']);
  expect(found('zzz')).toEqual([]);
});
