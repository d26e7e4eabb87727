import { useQuery } from '@tanstack/react-query';
import type { DrillDetail } from '../../../shared/contract/drills/drill.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';

/** How far the after-action report of a drill is, and the way to it. */
export function ReportLink({ drill }: { readonly drill: DrillDetail }) {
  const t = useText();
  const { query } = useCore();
  const ended = drill.stage === 'ended' || drill.stage === 'concluded';
  const { data } = useQuery({ ...query.drills.report.queryOptions({ input: { drill: drill.id } }), enabled: ended });
  if (!ended || data === undefined) return null;
  const { stage, number } = data.report;
  return (
    <p>
      <Link to="/drills/:id/report" params={{ id: drill.id }}>
        {t('aar.title')}
      </Link>{' '}
      <span className={stage === 'approved' ? 'aar-approved' : 'dim'}>
        {t(`aar.stage.${stage}`)}
        {number === null ? null : ` · ${t('aar.number', { number })}`}
      </span>
    </p>
  );
}
