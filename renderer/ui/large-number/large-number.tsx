import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/text.tsx';
import './large-number.css';

/** Whom to call, and under which numbers; the first is shown largest. */
export type Call = {
  readonly who: string;
  readonly note?: string | null;
  readonly numbers: readonly { readonly number: string; readonly label: string | null }[];
};

/** Numbers over the whole window, readable across the desk. Esc, Enter or a click anywhere closes. */
export function LargeNumber({ call, onClose }: { readonly call: Call | null; readonly onClose: () => void }) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (call !== null && !element.open) element.showModal();
    if (call === null && element.open) element.close();
  }, [call]);
  const [first, ...others] = call?.numbers ?? [];
  return (
    <dialog ref={dialog} className="large-number" aria-label={t('contacts.large')} onClose={onClose}>
      <button type="button" className="plain-button large-number-face" onClick={() => dialog.current?.close()}>
        <span className="large-number-who">{call?.who}</span>
        {first === undefined ? (
          <span className="large-number-none">{t('contacts.large.none')}</span>
        ) : (
          <span className="large-number-main" style={{ fontSize: sizeOf(first.number) }}>
            {first.number}
          </span>
        )}
        {first?.label ? <span className="large-number-label">{first.label}</span> : null}
        {others.map(({ number, label }) => (
          <span key={number} className="large-number-other">
            {number}
            {label ? <small>{label}</small> : null}
          </span>
        ))}
        {call?.note ? <span className="large-number-note">{call.note}</span> : null}
        <span className="large-number-foot">{t('contacts.large.close')}</span>
      </button>
    </dialog>
  );
}

/** As large as the window allows: short public numbers fill it, long ones still stand in one line. */
function sizeOf(number: string): string {
  const width = [...number].reduce((sum, one) => sum + (one.charCodeAt(0) > 0x2e7f ? 1 : 0.62), 0);
  return `min(38vh, ${Math.floor(86 / Math.max(2, width))}vw)`;
}
