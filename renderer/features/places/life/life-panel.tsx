import type { PlaceLifeStory } from '../../../../shared/contract/place-story.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { Panel } from '../../../ui/panel/panel.tsx';

type By = { readonly post: string; readonly name?: string | undefined } | null;

const degrees = (value: number): string => value.toFixed(5);

/** Where a place was before, and which places turned out to be this one. Nothing is shown where nothing happened. */
export function LifePanel({ story }: { readonly story: PlaceLifeStory }) {
  const t = useText();
  const format = useFormat();
  if (story.moves.length + story.merged.length === 0) return null;
  const who = (by: By): string => (by === null ? '' : ` · ${t('life.by', { who: whoIs(by) })}`);
  return (
    <Panel title={t('life.panel')}>
      <ul className="life-list">
        {story.moves.map((move) => (
          <li key={move.movedAt}>
            <span>{t('life.panel.move', { at: format.dateTime(move.movedAt), reason: move.reason ?? '' })}</span>
            <span className="faint">
              {t('life.panel.was', { where: whereWas(move) })}
              {who(move.by)}
            </span>
          </li>
        ))}
        {story.merged.map((one) => (
          <li key={one.code}>
            <span>
              {t('life.panel.merged', {
                at: one.at === null ? '' : format.dateTime(one.at),
                name: one.name,
                code: one.code,
                reason: one.reason ?? '',
              })}
            </span>
            <span className="faint">{one.by === null ? '' : t('life.by', { who: whoIs(one.by) })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The line over a closed place: since when, why, and who said so. */
export function ClosedBanner({ closed }: { readonly closed: NonNullable<PlaceLifeStory['closed']> }) {
  const t = useText();
  const format = useFormat();
  return (
    <p className="life-banner" role="status">
      <strong>{t('life.banner')}</strong>{' '}
      {t('life.banner.text', { at: format.dateTime(closed.at), reason: closed.reason ?? '' })}
      {closed.by === null ? '' : ` · ${t('life.by', { who: whoIs(closed.by) })}`}
    </p>
  );
}

/** The line over a place that is to close: when, why, and who said so. */
export function ClosingBanner({ closing }: { readonly closing: NonNullable<PlaceLifeStory['closing']> }) {
  const t = useText();
  const format = useFormat();
  return (
    <p className="life-banner" role="status">
      <strong>{t('life.closing.banner')}</strong>{' '}
      {t('life.closing.text', { at: format.dateTime(closing.at), reason: closing.reason ?? '' })}
      {closing.by === null ? '' : ` · ${t('life.by', { who: whoIs(closing.by) })}`}
    </p>
  );
}

const whoIs = ({ post, name }: NonNullable<By>): string =>
  name === undefined || name === '' ? post : `${post} ${name}`;

function whereWas({ lon, lat, address }: PlaceLifeStory['moves'][number]): string {
  const at = lon === null || lat === null ? '' : `${degrees(lat)}, ${degrees(lon)}`;
  return [address ?? '', at].filter((part) => part !== '').join(' · ') || '—';
}
