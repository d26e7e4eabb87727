import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { MEDIA, type Medium } from '../../../shared/domain/clocks/clock-rule.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { fromZoneInput, toZoneInput } from '../time/zone-input.ts';
import '../field/field.css';

/** Who was told, by which medium, and when (UTC ms; now when left out). */
export type Told = { readonly who: string; readonly medium: Medium; readonly at?: number };

export type ToldDraft = {
  readonly who: string;
  readonly medium: Medium;
  /** As typed; empty means now: the moment of pressing Enter, not of opening the form. */
  readonly when: string;
  readonly problem: string | null;
  readonly put: (change: Partial<Pick<ToldDraft, 'who' | 'medium' | 'when'>>) => void;
  /** What was typed; null when something is missing or cannot be read, which is then in `problem`. */
  readonly read: () => Told | null;
};

/** Evidence that somebody was told, while it is being typed. */
export function useToldDraft(start: Pick<Told, 'who' | 'medium'>): ToldDraft {
  const t = useText();
  const zone = useZone();
  const [typed, setTyped] = useState({ ...start, when: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const { who, medium, when } = typed;
  return {
    ...typed,
    problem,
    put: (change) => setTyped((before) => ({ ...before, ...change })),
    read: () => {
      const at = when.trim() === '' ? undefined : fromZoneInput(when, zone);
      const wrong = who.trim() === '' ? t('incidents.stop.told.missing') : at === null ? t('incidents.time.bad') : null;
      setProblem(wrong);
      return wrong !== null || at === null ? null : { who, medium, ...(at === undefined ? {} : { at }) };
    },
  };
}

type ToldFieldsProps = {
  readonly draft: ToldDraft;
  readonly onEscape: (event: KeyboardEvent) => void;
  /** A further field, after these. */
  readonly children?: ReactNode;
};

/** The fields of that evidence, in one order everywhere; the name stands chosen, so that typing replaces it and Enter takes it. */
export function ToldFields({ draft, onEscape, children }: ToldFieldsProps) {
  const t = useText();
  const zone = useZone();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [opened] = useState(() => toZoneInput(Date.now(), zone));
  useEffect(() => first.current?.select(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onEscape(event);
  };
  return (
    <>
      <label htmlFor={`${id}-who`}>
        {t('incidents.stop.told')}
        <input
          id={`${id}-who`}
          ref={first}
          className="field"
          onKeyDown={onKeyDown}
          maxLength={120}
          value={draft.who}
          onChange={(event) => draft.put({ who: event.target.value })}
        />
      </label>
      <label htmlFor={`${id}-medium`}>
        {t('incidents.stop.medium')}
        <select
          id={`${id}-medium`}
          className="field"
          onKeyDown={onKeyDown}
          value={draft.medium}
          onChange={(event) => draft.put({ medium: MEDIA.find((one) => one === event.target.value) ?? 'phone' })}
        >
          {MEDIA.map((one) => (
            <option key={one} value={one}>
              {t(`incidents.medium.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={`${id}-at`}>
        {t('incidents.stop.at')}
        <input
          id={`${id}-at`}
          className="field"
          onKeyDown={onKeyDown}
          placeholder={t('incidents.stop.now', { example: opened })}
          value={draft.when}
          onChange={(event) => draft.put({ when: event.target.value })}
        />
      </label>
      {children}
      {draft.problem === null ? null : (
        <p className="side-problem" role="alert">
          {draft.problem}
        </p>
      )}
    </>
  );
}
