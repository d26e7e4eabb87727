import { useFormat } from '../i18n/format.ts';

/** How long ago or ahead an instant is, its exact time on hover. Both are UTC epoch milliseconds. */
export function RelativeTime({ at, now }: { readonly at: number; readonly now: number }) {
  const format = useFormat();
  return (
    <time dateTime={new Date(at).toISOString()} title={format.dateTime(at)}>
      {format.relative(at, now)}
    </time>
  );
}
