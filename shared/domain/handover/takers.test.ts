import { expect, test } from 'vitest';
import { positionCalled, takersInOrder } from './takers.ts';

const HOUR = 3_600_000;
const shift = (position: string, post: string, startsAt: number) => ({ position, post, person: null, startsAt });
const ROSTER = [
  shift('officer', '值班员 C 岗', 8 * HOUR),
  shift('liaison', '联络员岗', 8.5 * HOUR),
  shift('officer', '值班员 D 岗', 20 * HOUR),
];
const order = (at: number, post: string, position: string | null): string[] =>
  takersInOrder(ROSTER, at, { person: { post }, position }).map((one) => one.post);

test('whoever is of the same position comes before a nearer start of another', () => {
  expect(takersInOrder(ROSTER, 8.5 * HOUR).map(({ post }) => post)[0]).toBe('联络员岗');
  expect(order(8.5 * HOUR, '值班员 A 岗', 'officer')).toEqual(['值班员 C 岗', '值班员 D 岗', '联络员岗']);
});

test('whoever hands over is not named, and without a position the nearest start comes first', () => {
  expect(order(19.9 * HOUR, '值班员 C 岗', 'officer')).toEqual(['值班员 D 岗', '联络员岗']);
  expect(order(8.6 * HOUR, '保安', null)[0]).toBe('联络员岗');
});

test('a post that the roster does not know is of the position it is called after', () => {
  const positions = [
    { code: 'leader', name: '值班长', nameEn: 'Duty leader' },
    { code: 'officer', name: '值班员', nameEn: 'Duty officer' },
    { code: 'deputy', name: '值班员助理', nameEn: null },
  ];
  expect(
    ['值班员 A 岗', 'duty officer 2', '值班员助理岗', '保安'].map((post) => positionCalled(post, positions)),
  ).toEqual(['officer', 'officer', 'deputy', null]);
});
