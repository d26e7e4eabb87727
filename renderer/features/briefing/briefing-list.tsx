import type { BriefingSummary } from '../../../shared/contract/briefings.ts';
import { textIn } from '../../../shared/domain/briefings/briefing-document.ts';
import { navigate } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { VersionList } from '../../ui/document/version-list.tsx';

type Props = { readonly items: readonly BriefingSummary[]; readonly current: string };

/** Drafts first, then the issued ones, newest first, each with its message. */
export function BriefingList({ items, current }: Props) {
  const t = useText();
  const lang = useLanguage();
  const format = useFormat();
  return (
    <VersionList
      label={t('briefing.list')}
      items={items}
      current={current}
      onOpen={(id) => navigate('/briefing', {}, { id })}
      renderEntry={(one) => (
        <>
          <b>
            {one.number === null
              ? t('briefing.stage.draft')
              : t('briefing.number', { number: one.number, version: one.version ?? 1 })}
          </b>
          <span className="dim">{format.dateTime(one.dataAt)}</span>
          <span className="briefing-entry-lead">{textIn(one.headline, lang).split('\n')[0]}</span>
        </>
      )}
    />
  );
}
