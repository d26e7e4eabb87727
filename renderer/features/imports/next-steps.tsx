import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';

/** What imported places still need: a position, or a look whether they were there already. Nothing when nothing is left to do. */
export function NextSteps() {
  const t = useText();
  const { query } = useCore();
  const unplaced = useQuery(query.places.list.queryOptions({ input: { accuracy: 'needs-location', limit: 1 } }));
  const pairs = useQuery(query.places.duplicates.queryOptions({ input: { limit: 1 } }));
  const [needing, alike] = [unplaced.data?.total ?? 0, pairs.data?.total ?? 0];
  if (needing === 0 && alike === 0) return null;
  return (
    <p className="import-next" role="status">
      <strong>{t('imports.result.next')}</strong>
      {needing > 0 ? <Link to="/map">{t('imports.result.next.unplaced', { count: needing })}</Link> : null}
      {alike > 0 ? <Link to="/duplicates">{t('imports.result.next.duplicates', { count: alike })}</Link> : null}
    </p>
  );
}
