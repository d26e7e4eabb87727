import { useState } from 'react';
import { LINK_KINDS, type Link as LinkTo, type LogEntry } from '../../../shared/contract/log.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { LinkFinder } from '../../ui/link/link-finder.tsx';
import { LinkName } from '../../ui/link/link-name.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Button } from '../../ui/act/button.tsx';
import { PlainButton } from '../../ui/act/plain-button.tsx';

type EntryLinksProps = {
  readonly entry: LogEntry;
  /** The form for one more stands open. */
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
};

/** What an entry is linked to: incidents, places, other entries and more; one more, and one less. */
export function EntryLinks({ entry, adding, onAdding }: EntryLinksProps) {
  const t = useText();
  const link = useCommand((client) => client.log.link);
  const [kind, setKind] = useState<LinkTo['kind']>('incident');
  const add = async (ref: string): Promise<void> => {
    const done = await link.run({ entry: entry.id, link: { kind, ref } });
    if (done !== null) onAdding(false);
  };
  return (
    <div role="group" aria-label={t('log.fact.links')} className="log-links">
      <ul>
        {entry.links.map((one) => (
          <li key={`${one.kind}/${one.ref}`}>
            <span className="dim">{t(`log.link.${one.kind}`)}</span> <LinkName link={one} />{' '}
            <PlainButton
              needs="log.link"

              className="plain-button faint"
              aria-label={t('log.link.remove', { kind: t(`log.link.${one.kind}`), ref: one.ref })}
              onClick={() => void link.run({ entry: entry.id, link: one, linked: false })}
            >
              ✕
            </PlainButton>
          </li>
        ))}
      </ul>
      {adding ? (
        <div className="log-link-form">
          <select
            className="field"
            aria-label={t('log.link.kind')}
            value={kind}
            onChange={({ target }) => setKind(LINK_KINDS.find((one) => one === target.value) ?? 'incident')}
          >
            {LINK_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`log.link.${one}`)}
              </option>
            ))}
          </select>
          <LinkFinder kind={kind} without={entry.id} onFound={(ref) => void add(ref)} onLeave={() => onAdding(false)} />
        </div>
      ) : (
        <Button needs="log.link" size="small" onClick={() => onAdding(true)}>
          {t('log.link.add')} <Kbd>L</Kbd>
        </Button>
      )}
    </div>
  );
}
