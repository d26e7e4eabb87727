import { CameraOutlined } from '@ant-design/icons';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { PlacePoint } from '../../../shared/contract/checklists.ts';
import { POINT_RESULTS } from '../../../shared/domain/checklists/checklist-verdict.ts';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { PhotoThumb } from '../../ui/photo/photo-thumb.tsx';
import { StateShape } from '../../ui/state/state-shape.tsx';
import { resultOfKey } from './point-keys.ts';
import type { ChecklistSteps } from './use-checklist-steps.ts';
import { PlainButton } from '../../ui/act/plain-button.tsx';
import { useRefusal } from '../../app/session/use-refusal.ts';

type PointRowProps = {
  readonly point: PlacePoint;
  readonly steps: ChecklistSteps;
  /** Whether Tab stops here: one point of a checklist is, the arrows reach the others. */
  readonly current: boolean;
  readonly onFocus: () => void;
  /** Goes to another point; true when the key means that. */
  readonly onMove: (key: string) => boolean;
};

const SHAPE = { ok: 'ready', fail: 'overdue', na: 'not-applicable', open: 'open' } as const;

/** One point: what was found, why, and its photos. A digit answers it. */
export function PointRow({ point, steps, current, onFocus, onMove }: PointRowProps) {
  const t = useText();
  const mayNotAttach = useRefusal('checklists.attach');
  const nameOf = useName();
  const format = useFormat();
  const now = useNow();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const name = nameOf(point);
  const shown = point.result ?? 'open';
  const shape = point.result === 'fail' && point.critical ? 'red' : SHAPE[shown];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const result = resultOfKey(event.key);
    if (result !== undefined) void steps.answer(point, result, null);
    else if (event.key.toLowerCase() === 'p') file.current?.click();
    else if (!onMove(event.key)) return;
    event.preventDefault();
  };
  return (
    <div className="checklist-point" data-point={point.code}>
      <span className={`point-name state-${shape}`}>
        <StateShape state={shape} />
        <span className="point-text">
          {name}
          {point.critical ? <span className="critical-tag">{t('checklists.critical')}</span> : null}
        </span>
      </span>
      <div
        role="radiogroup"
        aria-label={name}
        tabIndex={current ? 0 : -1}
        className="point-results"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {POINT_RESULTS.map((result) => (
          <PlainButton
            needs="checklists.fill"
            key={result}
            role="radio"
            tabIndex={-1}
            className={`plain-button point-result point-${result}`}
            aria-checked={point.result === result}
            onClick={() => void steps.answer(point, point.result === result ? null : result, null)}
          >
            {t(`checklists.result.${result}`)}
          </PlainButton>
        ))}
      </div>
      <span className="point-more">
        {point.result === 'fail' || point.note !== null ? (
          <PointNote key={point.note ?? ''} point={point} name={name} steps={steps} />
        ) : null}
        {point.photos.map(({ hash, name: title, addedBy, addedAt }) => (
          <PhotoThumb
            key={hash}
            hash={hash}
            name={title}
            about={`${addedBy} ${format.dateTime(addedAt)}`}
            onRemove={() => void steps.detach(point, hash)}
          />
        ))}
        <input
          ref={file}
          id={`${id}-photo`}
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,image/gif"
          className="visually-hidden evidence-input"
          aria-label={t('checklists.photo.of', { point: name })}
          disabled={mayNotAttach !== null}
          title={mayNotAttach ?? undefined}
          tabIndex={current ? 0 : -1}
          onChange={(event) => {
            void steps.attach(point, [...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <label htmlFor={`${id}-photo`} className="point-photo faint">
          <CameraOutlined /> {t('checklists.photo.add')}
        </label>
        {point.observedAt === null ? null : (
          <span className="faint point-seen">
            {t('checklists.seen', { by: point.recordedBy ?? '', age: format.relative(point.observedAt, now) })}
          </span>
        )}
      </span>
    </div>
  );
}

/** Why a point failed; saved on leaving the field or with Enter. */
function PointNote({ point, name, steps }: { point: PlacePoint; name: string; steps: ChecklistSteps }) {
  const t = useText();
  const [text, setText] = useState(point.note ?? '');
  const save = (): void => {
    const note = text.trim();
    if (note !== (point.note ?? '')) void steps.answer(point, point.result, note === '' ? null : note);
  };
  return (
    <input
      className="field point-note"
      aria-label={t('checklists.note.of', { point: name })}
      placeholder={t('checklists.note')}
      maxLength={500}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
      }}
    />
  );
}
