import { CloseOutlined, StepBackwardOutlined, StepForwardOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { MomentMark } from '../../../shared/contract/moments.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { fromZoneInput, toZoneInput } from '../../ui/time/zone-input.ts';
import { useCore } from '../core-context.tsx';
import { useNow } from '../now.ts';
import { useAddress } from '../router/router.tsx';
import { groupMarks, instantAt, instantByKey, shareOf, stretchOf } from './line-scale.ts';
import { MarkSign } from './mark-sign.tsx';
import { goToMoment } from './moment.ts';
import { SPANS, useTimeLine } from './time-line-store.ts';

/** Keys come faster than pictures: the window goes where the hand comes to rest. */
const REST_MS = 250;
/** Marks beside each other on a line. */
const ROOM = 80;

/** The line of past instants: drag, step by keys, type a time, or go from one incident or significant event to the next. */
export function TimeLine({ at }: { readonly at: number | null }) {
  const t = useText();
  const { query } = useCore();
  const address = useAddress();
  const now = useNow();
  const { span, look, show } = useTimeLine();
  const [draft, setDraft] = useState<number | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { data } = useQuery(query.moments.timeline.queryOptions({ input: {} }));
  useEffect(() => () => clearTimeout(rest.current), []);
  const stretch = stretchOf(span, data?.start ?? null, now, at);
  const standing = draft ?? at ?? stretch.to;
  const marks = data?.marks ?? [];

  const go = (instant: number, soon: boolean): void => {
    clearTimeout(rest.current);
    const goNow = (): void => {
      setDraft(null);
      // The right end of the line is the present.
      goToMoment(instant >= stretch.to ? null : instant, address);
    };
    if (!soon) return goNow();
    setDraft(instant);
    rest.current = setTimeout(goNow, REST_MS);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const instant = instantByKey(event.key, standing, stretch);
    if (instant === null) return;
    event.preventDefault();
    go(instant, true);
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.buttons !== 1 && event.type !== 'pointerup') return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const instant = instantAt(stretch, (event.clientX - left) / Math.max(1, width));
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    if (event.type === 'pointerup') go(instant, false);
    else setDraft(instant);
  };
  const before = marks.filter((mark) => mark.at < standing).at(-1);
  const after = marks.find((mark) => mark.at > standing && mark.at <= stretch.to);
  return (
    <section className="time-line" aria-label={t('moment.line')}>
      <Segmented
        size="small"
        aria-label={t('moment.span')}
        value={span}
        options={SPANS.map((value) => ({ value, label: t(`moment.span.${value}`) }))}
        onChange={look}
      />
      <MarkStep mark={before} back go={(instant) => go(instant, false)} />
      <Track
        stretch={stretch}
        standing={standing}
        isNow={at === null && draft === null}
        marks={marks}
        onKeyDown={onKeyDown}
        onPointer={onPointer}
      />
      <MarkStep mark={after} back={false} go={(instant) => go(instant, false)} />
      <TypedTime key={at ?? 'now'} at={standing} go={(instant) => go(Math.min(instant, stretch.to), false)} />
      {at === null ? (
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('moment.close')}
          title={t('moment.close')}
          onClick={() => show(false)}
        />
      ) : null}
    </section>
  );
}

type TrackProps = {
  readonly stretch: { readonly from: number; readonly to: number };
  readonly standing: number;
  readonly isNow: boolean;
  readonly marks: readonly MomentMark[];
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointer: (event: PointerEvent<HTMLDivElement>) => void;
};

function Track({ stretch, standing, isNow, marks, onKeyDown, onPointer }: TrackProps) {
  const t = useText();
  const format = useFormat();
  return (
    <div className="time-line-track">
      <span className="time-line-end">{format.dateTime(stretch.from)}</span>
      <div
        className="time-line-rail"
        role="slider"
        tabIndex={0}
        aria-label={t('moment.instant')}
        aria-valuemin={stretch.from}
        aria-valuemax={stretch.to}
        aria-valuenow={standing}
        aria-valuetext={isNow ? t('moment.now') : format.dateTime(standing)}
        title={t('moment.keys')}
        onKeyDown={onKeyDown}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onPointerUp={onPointer}
      >
        {groupMarks(marks, stretch, ROOM).map((group) => (
          <MarkSign key={group.share} group={group} />
        ))}
        <span className="time-line-knob" style={{ left: `${shareOf(stretch, standing) * 100}%` }} />
      </div>
      <span className="time-line-end">{t('moment.now')}</span>
    </div>
  );
}

type MarkStepProps = {
  readonly mark: MomentMark | undefined;
  readonly back: boolean;
  readonly go: (at: number) => void;
};

/** To the mark before or after the instant stood at. */
function MarkStep({ mark, back, go }: MarkStepProps) {
  const t = useText();
  const label = t(back ? 'moment.markBefore' : 'moment.markAfter');
  return (
    <Button
      size="small"
      type="text"
      disabled={mark === undefined}
      icon={back ? <StepBackwardOutlined /> : <StepForwardOutlined />}
      aria-label={label}
      title={mark === undefined ? label : `${label}: ${t(`moment.mark.${mark.kind}`)} ${mark.title ?? ''}`}
      onClick={() => mark && go(mark.at)}
    />
  );
}

/** A time typed on the wall clock of the event. */
function TypedTime({ at, go }: { readonly at: number; readonly go: (at: number) => void }) {
  const t = useText();
  const zone = useZone();
  const [typed, setTyped] = useState<string | null>(null);
  const instant = typed === null ? at : fromZoneInput(typed, zone);
  const submit = (): void => {
    if (typed !== null && instant !== null) go(instant);
    setTyped(null);
  };
  return (
    <Input
      size="small"
      className="time-line-typed"
      aria-label={t('moment.type')}
      title={t('moment.type')}
      value={typed ?? toZoneInput(at, zone)}
      status={instant === null ? 'error' : ''}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={submit}
      onBlur={() => setTyped(null)}
    />
  );
}
