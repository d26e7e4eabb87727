import type { BriefingSummary } from '../../../shared/contract/briefings.ts';
import { textIn } from '../../../shared/domain/briefings/briefing-document.ts';
import { navigate } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';

type Props = { readonly items: readonly BriefingSummary[]; readonly current: string };

/** Drafts first, then the issued ones, newest first, each with its message. */
export function BriefingList({ items, current }: Props) {
  const t = useText();
  const lang = useLanguage();
  const format = useFormat();
  return (
    <nav className="briefing-list" aria-label={t('briefing.list')}>
      <ul>
        {items.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="plain-button briefing-entry"
              aria-current={one.id === current ? 'true' : undefined}
              onClick={() => navigate('/briefing', {}, { id: one.id })}
            >
              <b>
                {one.number === null
                  ? t('briefing.stage.draft')
                  : t('briefing.number', { number: one.number, version: one.version ?? 1 })}
              </b>
              <span className="dim">{format.dateTime(one.dataAt)}</span>
              <span className="briefing-entry-lead">{textIn(one.headline, lang).split('\n')[0]}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
