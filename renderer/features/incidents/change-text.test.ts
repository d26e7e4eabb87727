import { expect, test } from 'vitest';
import { MARKUP_PAYLOADS } from '../../../tests/support/markup-payloads.ts';
import { CATALOGUES } from '../../i18n/messages.ts';
import type { Text } from '../../i18n/text.tsx';
import { changeText } from './change-text.ts';

/** Fills a text as the console does, so far as these need it. */
const t: Text = (id, values = {}) =>
  CATALOGUES.zh[id].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
const format = { dateTime: (at: number) => `@${at}` };

test.each([
  ['incidents.open', { title: 'x' }, '登记事件'],
  ['incidents.close', { stage: 'closed', conclusion: '已恢复' }, '关闭事件：已恢复'],
  ['incidents.close', { stage: 'closed' }, '关闭事件'],
  ['incidents.reopen', { stage: 'handling', reopenReason: '再次中断' }, '重新打开：再次中断'],
  ['incidents.advance', { stage: 'contained' }, '转为已控制'],
  ['incidents.update', { owner: '科技部', 'fact:people': 7 }, '负责人：科技部、涉及人数：7'],
  ['incidents.update', { owner: null, confidential: 1 }, '负责人：不详、保密：是'],
  ['incidents.update', { type: 'fire' }, '类型改为火灾'],
  [
    'incidents.update',
    { 'fact:downSince': 5, 'fact:likely.harm': 'grave' },
    '中断始于：@5、可能造成的危害：对银行或客户严重损害',
  ],
  ['incidents.update', { 'fact:sum': null, 'fact:later': 'x' }, '清除 涉及金额（元）、later：x'],
  ['incidents.setPlace', { 'place:B1': true }, '加入点位 B1'],
  ['incidents.setSystem', { 'system:card-switch': null }, '移除系统 card-switch'],
  ['incidents.link', { 'link:item|ups': true }, '关联 item ups'],
  ['incidents.later', { something: 1 }, '更新'],
])('%s %j', (kind, fields, text) => {
  expect(changeText(kind, fields, t, format)).toBe(text);
});

test.each(MARKUP_PAYLOADS)('what somebody wrote comes out as it was: %j', (payload) => {
  expect(changeText('incidents.close', { conclusion: payload }, t, format)).toBe(`关闭事件：${payload}`);
});
