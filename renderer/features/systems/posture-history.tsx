import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { PostureMark } from '../../ui/posture/posture-mark.tsx';

/** Every posture there was: who, when, on what ground. */
export function PostureHistory() {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.posture.get.queryOptions({ input: {} }));
  if (data === undefined || data.history.length < 2) return null;
  return (
    <>
      <h2>{t('posture.history')}</h2>
      <ol className="course">
        {data.history.slice(1).map((one) => (
          <li key={one.at}>
            <PostureMark level={one.level} />
            <p>{one.ground}</p>
            <p className="faint">
              {one.person === null ? one.post : `${one.post ?? ''} · ${one.person}`}
              {one.at === null ? '' : ` · ${format.dateTime(one.at)}`}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
