import { FilePdfOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { fromZoneInput } from '../../ui/time/zone-input.ts';
import { BriefingList } from './briefing-list.tsx';
import { BriefingReader } from './briefing-reader.tsx';
import { useToday } from './use-today.ts';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';
import '../../ui/document/document-screen.css';
import './briefing.css';

/** 汇报: the briefings that were issued, the one being written, and today's in two actions. `?make=pdf` makes it at once. */
export function BriefingScreen({ search }: ScreenProps) {
  const t = useText();
  const zone = useZone();
  const { query } = useCore();
  const { data } = useQuery(query.briefing.list.queryOptions({ input: {} }));
  const draft = useCommand((client) => client.briefing.draft);
  const today = useToday();
  const [typed, setTyped] = useState('');
  const at = typed.trim() === '' ? undefined : fromZoneInput(typed, zone);
  const wanted = search.get('make') !== null;
  const asked = useRef(false);
  const { make } = today;
  useEffect(() => {
    if (!wanted || asked.current) return;
    // Once: the address is cleared, so that neither going back nor loading anew makes another.
    asked.current = true;
    navigate('/briefing', {}, {}, { replace: true });
    void make().finally(() => (asked.current = false));
  }, [wanted, make]);
  const begin = async (): Promise<void> => {
    const made = await draft.run(at === undefined || at === null ? {} : { at });
    if (made !== null) navigate('/briefing', {}, { id: made.briefing.id });
  };
  if (data === undefined) return null;
  const chosen = search.get('id');
  const current = data.items.find(({ id }) => id === chosen) ?? data.items[0];
  return (
    <div className="doc-screen">
      <header className="doc-bar briefing-head">
        <h1>{t('briefing.title')}</h1>
        <label className="briefing-at">
          {t('briefing.at')}
          <input
            className="field"
            placeholder={t('briefing.at.now')}
            aria-invalid={at === null}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <Button
          needs="briefing.draft"
          icon={<PlusOutlined />}
          disabled={at === null}
          loading={draft.pending}
          onClick={() => void begin()}
        >
          {t('briefing.draft')}
        </Button>
        <Button
          needs="briefing.make"
          type="primary"
          icon={<FilePdfOutlined />}
          disabled={at === null}
          loading={today.pending}
          onClick={() => void make(at ?? undefined)}
        >
          {t(at === undefined ? 'briefing.today' : 'briefing.then')}
        </Button>
      </header>
      {current === undefined ? (
        <Empty title={t('briefing.empty.title')} hint={t('briefing.empty.hint')} />
      ) : (
        <div className="briefing-body">
          <BriefingList items={data.items} current={current.id} />
          <BriefingReader key={current.id} id={current.id} />
        </div>
      )}
    </div>
  );
}
