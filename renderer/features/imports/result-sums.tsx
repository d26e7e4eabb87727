import type { ImportResult } from '../../../shared/contract/imports.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';

/** How many rows were read and what became of them. */
export function ResultSums({ result }: { readonly result: ImportResult }) {
  const t = useText();
  const format = useFormat();
  const sums = [
    ['read', result.read],
    ['created', result.created],
    ['updated', result.updated],
    ['unchanged', result.unchanged],
    ['rejected', result.rejectedTotal],
  ] as const;
  return (
    <dl className="import-sums" data-testid="import-sums">
      {sums.map(([name, value]) => (
        <div key={name} className={name === 'rejected' && value > 0 ? 'import-sum-bad' : undefined}>
          <dt>{t(`imports.result.${name}`)}</dt>
          <dd>{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
