import { expect, test } from 'vitest';
import { shortAnswers } from './short-answers.ts';

test.each([
  ['撤销', 'undo'],
  ['undo', 'undo'],
  ['纸', 'paper'],
  ['Print', 'paper'],
  ['备份', 'backup'],
  ['backup', 'backup'],
  ['隐患', 'danger'],
  ['danger', 'danger'],
  ['演练', 'drill'],
  ['drills', 'drill'],
])('the help answers "%s" with %s', (typed, id) => {
  expect(shortAnswers(typed).map((answer) => answer.id)).toContain(id);
});

test('nothing is answered to nothing, nor to what has none', () => {
  expect(shortAnswers(' ')).toEqual([]);
  expect(shortAnswers('欧元')).toEqual([]);
});
