import { QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from './query-client.ts';
import { readAgain } from './read-again.ts';

const FAMILY = ['log'];
const KEY = [['log', 'search'], { input: { text: '柜台' } }];

it('reads once more what was asked for before a change and answered after it', async () => {
  const queries = createQueryClient();
  const answers: ((said: string) => void)[] = [];
  const seen: (string | undefined)[] = [];
  const observer = new QueryObserver<string>(queries, {
    queryKey: KEY,
    queryFn: () => new Promise((resolve) => answers.push(resolve)),
  });
  const stop = observer.subscribe(({ data }) => seen.push(data));
  readAgain(queries, [FAMILY]);
  answers[0]?.('as it was before');
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.('as it is now');
  await vi.waitFor(() => expect(seen.at(-1)).toBe('as it is now'));
  // Settled: nothing goes on asking.
  expect([answers.length, queries.isFetching()]).toEqual([2, 0]);
  stop();
  queries.clear();
});
