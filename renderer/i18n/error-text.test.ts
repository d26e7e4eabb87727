import { ORPCError } from '@orpc/client';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { fileProblem } from '../../shared/domain/import/file-problems.ts';
import { AppError } from '../../shared/kernel/app-error.ts';
import { failureText } from './error-text.ts';
import { CATALOGUES } from './messages.ts';
import { textOf } from './text.tsx';

const t = textOf(createIntl({ locale: 'en-GB', messages: CATALOGUES.en }));

describe('failureText', () => {
  it('puts the details of a refusal into the text', () => {
    const error = new ORPCError('REFUSED', { data: { code: 'UNKNOWN_PLACE', message: '', details: { place: 'B1' } } });
    expect(failureText(error, t)).toMatchObject({ what: 'There is no place with the code B1', code: 'UNKNOWN_PLACE' });
  });
  it('tells in the language of the screen that a time lies ahead', () => {
    const zh = textOf(createIntl({ locale: 'zh-CN', messages: CATALOGUES.zh }));
    expect(failureText(new AppError('OBSERVED_IN_FUTURE', 'No.'), zh).what).toBe('时间在将来');
  });
  it('shows the plain sentence of a code it does not know', () => {
    const text = failureText(new AppError('NEW_RULE', 'The rule says no.'), t);
    expect(text).toEqual({ what: 'The action was refused', todo: 'The rule says no.', code: 'NEW_RULE' });
  });
  it('tells in the language of the screen why a file is refused', () => {
    const error = fileProblem('TOO_MANY_COLUMNS', { row: 3, max: 200 });
    expect(failureText(error, t).todo).toBe('Row 3 has more than 200 columns; the file was not read.');
    const zh = textOf(createIntl({ locale: 'zh-CN', messages: CATALOGUES.zh }));
    expect(failureText(error, zh)).toMatchObject({ what: '不能读取这个文件', todo: '第 3 行超过 200 列，没有读取。' });
  });
  it('says of a key that did nothing what stands on the button that is off', () => {
    const refused = new AppError('NO_RIGHT', 'no', { procedure: 'gate.decide', roles: ['viewer'] });
    expect(failureText(refused, t).what).toBe('For Commander · Duty officer only; you are Viewer');
    const unknown = new AppError('NO_RIGHT', 'no', { procedure: 'incident.close', roles: ['viewer'] });
    expect(failureText(unknown, t).what).toBe('Your role may not do this');
  });
  it('says who may confirm what takes two, and what to do', () => {
    const second = new AppError('MAY_NOT_CONFIRM', 'no', { action: 'incident.close', who: 'Desk 3' });
    expect(failureText(second, t)).toMatchObject({
      what: 'Desk 3 may not confirm this',
      todo: 'Nothing was confirmed. Only Commander or Duty officer may: choose such a person, or open emergency access.',
    });
    const restore = new AppError('MAY_NOT_CONFIRM', 'no', { action: 'store.restore', who: '三号岗' });
    expect(failureText(restore, textOf(createIntl({ locale: 'zh-CN', messages: CATALOGUES.zh })))).toMatchObject({
      what: '三号岗不能确认这一项',
      todo: '未作确认。只有管理员或指挥长可以确认：请换这样的人，或启用应急权限。',
    });
  });
  it('never shows what a fault says about itself', () => {
    expect(failureText(new TypeError('x is not a function'), t).todo).not.toContain('function');
  });
  it('tells rejected input from a fault', () => {
    expect(failureText(new ORPCError('BAD_REQUEST'), t).code).toBe('INPUT_INVALID');
    expect(failureText(new ORPCError('INTERNAL_SERVER_ERROR'), t).code).toBe('CORE_FAULT');
  });
});

const ids = Object.keys(CATALOGUES.zh);

describe('the error table', () => {
  it('says what to do wherever it says what happened', () => {
    const codes = ids.filter((id) => id.startsWith('error.what.')).map((id) => id.slice('error.what.'.length));
    expect(codes.filter((code) => !ids.includes(`error.todo.${code}`))).toEqual([]);
  });
});

describe('the catalogues', () => {
  it.each(['zh', 'en'] as const)('hold no %s text that cannot be formatted', (language) => {
    const messages: Readonly<Record<string, string>> = CATALOGUES[language];
    const problems: string[] = [];
    const intl = createIntl({ locale: language, messages, onError: ({ message }) => problems.push(message) });
    for (const [id, text] of Object.entries(messages)) {
      const values = [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 2] as const);
      intl.formatMessage({ id }, Object.fromEntries(values));
    }
    expect(problems).toEqual([]);
  });
});
