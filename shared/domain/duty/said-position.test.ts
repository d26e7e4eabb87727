import { expect, test } from 'vitest';
import { saidPosition } from './said-position.ts';

test.each([
  ['值班长', '值班长', ''],
  ['值班员', '值班员 B 岗', ''],
  ['值班长', '副值班长', '值班长'],
  ['Duty officer', 'duty officer 2', ''],
  ['Duty leader', '值班长', 'Duty leader'],
])('%s before %s is said as "%s"', (position, post, said) => expect(saidPosition(position, post)).toBe(said));
