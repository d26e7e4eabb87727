import { useId, useState } from 'react';
import type { HandoverPicture } from '../../../shared/contract/handover.ts';
import { useDraft } from '../../app/drafts/draft-store.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape } from '../../ui/state/state-shape.tsx';
import type { SectionView } from './section-lines.ts';
import { Guarded } from '../../ui/act/guarded.tsx';

/** Lines that a section shows before it is opened. */
const SHOWN = 5;

type SectionCardProps = {
  readonly view: SectionView;
  readonly note: HandoverPicture['notes'][number] | undefined;
  /** Null: the page is a record that nobody changes any more. */
  readonly onNote: ((text: string) => Promise<unknown>) | null;
};

/** One section of the handover: figures, what is behind them, and a remark. */
export function SectionCard({ view, note, onNote }: SectionCardProps) {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const lines = open ? view.lines : view.lines.slice(0, SHOWN);
  const hidden = view.lines.length - lines.length;
  return (
    <section className={`handover-section${view.act ? ' handover-act' : ''}`} aria-labelledby={id}>
      <h2 id={id}>{t(`handover.section.${view.section}`)}</h2>
      <p className="handover-figures">{view.figures}</p>
      {lines.length === 0 ? null : (
        <ul>
          {lines.map((line) => (
            <li key={line.key}>
              <StateShape state={line.shape} size={11} />
              {line.href === null ? (
                <span className="cut">{line.text}</span>
              ) : (
                <a className="cut" href={`#${line.href}`} title={line.text}>
                  {line.text}
                </a>
              )}
              <span className="faint">{line.aside}</span>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 || open ? (
        <button type="button" className="plain-button handover-more" onClick={() => setOpen(!open)}>
          {open ? t('handover.less') : t('common.more', { count: hidden })}
        </button>
      ) : null}
      {onNote === null ? (
        note === undefined ? null : (
          <p className="handover-note">
            {note.text} <span className="faint">{[note.post, note.person].filter(Boolean).join(' ')}</span>
          </p>
        )
      ) : (
        <Guarded needs="handover.note">
          <NoteField
            key={note?.text ?? ''}
            name={`handover/${view.section}`}
            label={t(`handover.section.${view.section}`)}
            text={note?.text ?? ''}
            onSave={onNote}
          />
        </Guarded>
      )}
    </section>
  );
}

type NoteFieldProps = {
  /** Of its draft. */
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly onSave: (text: string) => Promise<unknown>;
};

const words = (raw: unknown): string | null => (typeof raw === 'string' ? raw : null);

/** A remark that is kept when the field is left, or at once with Ctrl+Enter; until then it is a draft that a reload leaves there. */
function NoteField({ name, label, text, onSave }: NoteFieldProps) {
  const t = useText();
  const { before, put, drop } = useDraft(name, words);
  const [value, setValue] = useState(before ?? text);
  const save = (): void => {
    if (value.trim() === text) return drop();
    void onSave(value.trim()).then((done) => (done === null ? undefined : drop()));
    return undefined;
  };
  const type = (typed: string): void => {
    setValue(typed);
    if (typed.trim() === text) drop();
    else put(typed);
  };
  return (
    <textarea
      className="field handover-field"
      rows={value.length > 40 ? 2 : 1}
      maxLength={2000}
      aria-label={t('handover.note', { section: label })}
      placeholder={t('handover.note.hint')}
      value={value}
      onChange={(event) => type(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    />
  );
}
