import type { Contact } from '../../../shared/contract/contacts.ts';

type Numbers = Contact['numbers'];

const MOST = 12;
const MARKS = /\s*[（(](.*?)[）)]\s*$/;

/** Numbers one a line, a label in brackets behind: `0571-0000-0001（夜间）`. Each counts once. */
export function readNumbers(text: string): Numbers {
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const label = MARKS.exec(line)?.[1]?.trim() ?? '';
    const number = line.replace(MARKS, '').trim().slice(0, 60);
    return number === '' ? [] : [{ number, label: label === '' ? null : label.slice(0, 60) }];
  });
  return [...new Map(lines.map((one) => [one.number, one])).values()].slice(0, MOST);
}

export function writeNumbers(numbers: Numbers): string {
  return numbers.map(({ number, label }) => (label === null ? number : `${number}（${label}）`)).join('\n');
}
