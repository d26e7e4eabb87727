import { useQuery } from '@tanstack/react-query';
import type { CorrectiveAction } from '../../../shared/contract/drills/drill.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import '../../ui/field/field.css';

type RetestProps = {
  readonly action: CorrectiveAction;
  readonly chosen: string;
  readonly onChoose: (drill: string) => void;
};

/** Which drill at its place showed it to work, for who verifies it. */
export function Retest({ action, chosen, onChoose }: RetestProps) {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.drills.list.queryOptions({ input: { place: action.place } }));
  const held = (data?.items ?? []).filter(
    ({ stage, startedAt }) => (stage === 'ended' || stage === 'concluded') && (startedAt ?? 0) > action.raisedAt,
  );
  if (held.length === 0) return null;
  return (
    <label className="drill-retest">
      <span className="dim">{t('drills.action.retest')}</span>
      <select className="field" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{t('drills.action.retest.none')}</option>
        {held.map(({ id, title, startedAt }) => (
          <option key={id} value={id}>
            {format.date(startedAt ?? 0)} {title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The drill that showed it to work. */
export function RetestedBy({ drill }: { readonly drill: string }) {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.drills.get.queryOptions({ input: { drill } }));
  return (
    <p className="dim">
      {t('drills.action.retest')}{' '}
      <Link to="/drills/records" search={{ drill }}>
        {data?.drill.title ?? drill}
      </Link>
    </p>
  );
}
