import '../../ui/split/split.css';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PlaceChecklist } from '../../../shared/contract/checklists.ts';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { rowOfKey } from './point-keys.ts';
import { PointRow } from './point-row.tsx';
import { useChecklistSteps } from './use-checklist-steps.ts';
import { Button } from '../../ui/act/button.tsx';
import './place-checklists.css';

type PlaceChecklistsPanelProps = {
  readonly place: string;
  /** Code of a checklist to open at once. */
  readonly open?: string | null;
};

/** The checklists a place has to answer, filled in point by point where they stand. */
export function PlaceChecklistsPanel({ place, open = null }: PlaceChecklistsPanelProps) {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.checklists.place.queryOptions({ input: { place } }));
  const [shown, setShown] = useState<string | null>(open);
  if (data !== undefined && data.items.length === 0) return null;
  return (
    <Panel title={t('checklists.place.title')}>
      {(data?.items ?? []).map((checklist) => (
        <ChecklistForm
          key={checklist.code}
          place={place}
          checklist={checklist}
          shown={shown === checklist.code}
          focused={open === checklist.code}
          onShow={() => setShown(shown === checklist.code ? null : checklist.code)}
        />
      ))}
      {shown === null ? null : <p className="faint checklist-keys">{t('checklists.place.keys')}</p>}
    </Panel>
  );
}

type ChecklistFormProps = {
  readonly place: string;
  readonly checklist: PlaceChecklist;
  readonly shown: boolean;
  /** Whether it was asked for by a link: then it comes into view. */
  readonly focused: boolean;
  readonly onShow: () => void;
};

function ChecklistForm({ place, checklist, shown, focused, onShow }: ChecklistFormProps) {
  const t = useText();
  const nameOf = useName();
  const steps = useChecklistSteps(place, checklist.code);
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const { points } = checklist;
  const open = points.filter(({ result }) => result === null);
  const failed = points.filter(({ result }) => result === 'fail').length;
  const move = (key: string): boolean => {
    const to = rowOfKey(key, current, points.length);
    if (to === null) return false;
    setCurrent(to);
    list.current?.querySelectorAll<HTMLElement>('[role="radiogroup"]')[to]?.focus();
    return true;
  };
  return (
    <section
      className="checklist"
      aria-label={nameOf(checklist)}
      ref={(element) => {
        if (focused) element?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <header className="checklist-head">
        <button type="button" className="plain-button checklist-name" aria-expanded={shown} onClick={onShow}>
          {nameOf(checklist)}
        </button>
        <span className="faint">
          {t('checklists.count', { answered: points.length - open.length, points: points.length })}
        </span>
        {failed > 0 ? <span className="warn-word">{t('checklists.failed', { count: failed })}</span> : null}
        {shown && open.length > 0 ? (
          <Button
            needs="checklists.fill"
            size="small"
            aria-label={t('checklists.rest.of', { checklist: nameOf(checklist), count: open.length })}
            onClick={() => void steps.rest(open)}
          >
            {t('checklists.rest')}
          </Button>
        ) : null}
      </header>
      {shown ? (
        <div ref={list} className="points">
          {points.map((point, index) => (
            <PointRow
              key={point.code}
              point={point}
              steps={steps}
              current={index === current}
              onFocus={() => setCurrent(index)}
              onMove={move}
            />
          ))}
        </div>
      ) : null}
    </section>
  );
}
