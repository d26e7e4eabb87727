import type { Mirror } from '../mirror.ts';
import type { setUp as zh } from '../zh/set-up.ts';

export const setUp: Mirror<typeof zh> = {
  'setUp.code': 'Code',
  'setUp.name': 'Name',
  'setUp.nameEn': 'English name',
  'setUp.order': 'Order',
  'setUp.add': 'Add',
  'setUp.add.to': 'Add to: {list}',
  'setUp.remove': 'Remove',
  'setUp.remove.of': 'Remove {code}',
  'setUp.removed': '{code} was removed',
  'setUp.choose': 'Choose',
  'setUp.none': 'Nothing here yet. Add the first below.',
  'setUp.field': '{code} · {field}',
  'setUp.problem.code': 'Give a code',
  'setUp.problem.taken': 'That code is taken',
  'setUp.problem.needed': 'Fill in what is needed: names, order, and the item where one is asked for',
};
