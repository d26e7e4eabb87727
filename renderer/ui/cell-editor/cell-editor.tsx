import { useEffect, useEffectEvent, useId, useRef, useState, type FormEvent } from 'react';
import type { ReadinessCell } from '../../../shared/contract/readiness-cells.ts';
import { READINESS_STATUSES } from '../../../shared/domain/readiness/status.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { CellFields } from './cell-fields.tsx';
import { CellWhy } from './cell-why.tsx';
import { changeOf, draftOf, overNewer, withEvidence, withStatus, type CellDraft, type DraftProblem } from './draft.ts';
import { EvidencePicker, useFitting } from './evidence-picker.tsx';
import { OverrideFields } from './override-fields.tsx';
import { StatusChoice } from './status-choice.tsx';
import { TestRecorder } from './test-recorder.tsx';
import { useSetCells, type CellKey } from './use-set-cells.ts';
import { Button } from '../act/button.tsx';
import './cell-editor.css';

type CellEditorProps = {
  readonly cells: readonly CellKey[];
  /** The one cell as it stands, also while the editor is open; null for several. */
  readonly cell: ReadinessCell | null;
  readonly title: string;
  readonly detail?: string;
  readonly files?: readonly File[];
  /** Box of the cell on screen; the editor opens beside it, or in the middle without one. */
  readonly near: DOMRect | null;
  /** Asks before many cells are set; resolves to whether to go on. */
  readonly confirm?: (count: number, draft: CellDraft) => Promise<boolean>;
  readonly children?: React.ReactNode;
  readonly onClose: (saved: boolean) => void;
};

const WIDTH = 460;
const GAP = 8;

/** Compact editor of readiness: a status by one key, evidence, time, note, owner, due; Enter saves. */
export function CellEditor(props: CellEditorProps) {
  const { cell, cells } = props;
  const t = useText();
  const zone = useZone();
  const group = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const focus = useRef<HTMLInputElement>(null);
  const { set, pending } = useSetCells();
  const end = useCommand((client) => client.readiness.endOverride);
  const fitting = useFitting();
  const [files, setFiles] = useState<readonly File[]>(props.files ?? []);
  const [opened] = useState(Date.now);
  const [base, setBase] = useState(cell);
  const [draft, setDraft] = useState(() => {
    const start = draftOf(cell, opened, zone);
    return (props.files ?? []).length > 0 ? withEvidence(start, opened, zone) : start;
  });
  if (cell !== base) {
    setBase(cell);
    if (cell !== null && base !== null) setDraft(overNewer(draft, base, cell, opened, zone));
  }
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);

  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    element.showModal();
    focus.current?.focus();
  }, []);
  const { near } = props;
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    // It grows when evidence is added and must stay inside the window.
    const observer = new ResizeObserver(() => placeBeside(element, near));
    observer.observe(element);
    placeBeside(element, near);
    return () => observer.disconnect();
  }, [near]);
  useEffect(() => {
    if (files.length > 0) focus.current?.focus();
  }, [files.length]);

  // Closed before it is taken away: what lies below can take the focus only then.
  const onClose = (saved: boolean): void => {
    dialog.current?.close();
    props.onClose(saved);
  };
  const choose = (index: number): void => {
    const status = READINESS_STATUSES[index];
    if (status !== undefined) setDraft((before) => withStatus(before, status, Date.now(), zone));
  };
  const addFiles = (more: readonly File[]): void => {
    if (cells.length !== 1) return;
    const fit = fitting(more);
    if (fit.length === 0) return;
    setFiles((before) => [...before, ...fit]);
    setDraft((before) => withEvidence(before, Date.now(), zone));
  };
  const ask = async (): Promise<null> => {
    setProblems(['overrideReason']);
    return null;
  };
  const save = async (): Promise<void> => {
    const result = changeOf(draft, cell, zone);
    if ('problems' in result) {
      setProblems(result.problems);
      return;
    }
    if (props.confirm !== undefined && !(await props.confirm(cells.length, draft))) return;
    if (await set(cells, result.change, files, ask)) onClose(true);
  };
  const endOverride = async (): Promise<void> => {
    const [one] = cells;
    if (one !== undefined && (await end.run({ place: one.place, item: one.item })) !== null) onClose(true);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const { target } = event;
    if (/^[1-5]$/.test(event.key) && !isTyping(target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      choose(Number(event.key) - 1);
    }
    const enter = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    if (enter && (target instanceof HTMLTextAreaElement || isRadio(target))) {
      event.preventDefault();
      void save();
    }
  });
  const onFiles = useEffectEvent((event: Event, given: FileList | undefined): void => {
    if (given === undefined || given.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    addFiles([...given]);
  });
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('keydown', (event) => onKey(event), { signal });
    element.addEventListener('paste', (event) => onFiles(event, event.clipboardData?.files), { signal });
    element.addEventListener('drop', (event) => onFiles(event, event.dataTransfer?.files), { signal });
    element.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    return () => stop.abort();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="cell-editor"
      aria-label={props.title}
      data-testid="cell-editor"
      onCancel={(event) => {
        event.preventDefault();
        onClose(false);
      }}
    >
      <form onSubmit={onSubmit}>
        <header>
          <h2>{props.title}</h2>
          {props.detail === undefined ? null : <p className="dim">{props.detail}</p>}
          {cell === null ? null : <CellWhy cell={cell} onEndOverride={() => void endOverride()} />}
        </header>
        <StatusChoice
          name={group}
          value={draft.status}
          focusRef={focus}
          onChoose={(status) => setDraft(withStatus(draft, status, Date.now(), zone))}
        />
        {cells.length === 1 ? (
          <EvidencePicker
            files={files}
            onChange={(next) => {
              if (next.length > files.length) setDraft(withEvidence(draft, Date.now(), zone));
              setFiles(next);
            }}
          />
        ) : null}
        {files.length > 0 && draft.status === 'ready' && cell?.status !== 'ready' ? (
          <p className="cell-hint">{t('readiness.editor.presetReady')}</p>
        ) : null}
        <CellFields draft={draft} cell={cell} problems={problems} onChange={setDraft} />
        {(cell === null || cell.verdict === null) && !problems.includes('overrideReason') ? null : (
          <OverrideFields draft={draft} problems={problems} onChange={setDraft} />
        )}
        <TestRecorder cells={cells} onDone={() => onClose(true)} />
        {props.children}
        <footer>
          <Button onClick={() => onClose(false)}>{t('readiness.editor.cancel')}</Button>
          <Button
            needs={cells.length === 1 ? 'readiness.set' : 'readiness.setMany'}
            type="primary"
            htmlType="submit"
            loading={pending}
            data-testid="cell-save"
          >
            {t('readiness.editor.save')}
          </Button>
        </footer>
      </form>
    </dialog>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'file');
const isRadio = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === 'radio';

/** Beside the box where there is room, else pulled in from the edges of the window. */
function placeBeside(element: HTMLElement, near: DOMRect | null): void {
  const { innerWidth, innerHeight } = window;
  const height = element.offsetHeight;
  if (near === null) {
    element.style.left = `${Math.max(GAP, (innerWidth - WIDTH) / 2)}px`;
    element.style.top = `${Math.max(GAP, (innerHeight - height) / 2)}px`;
    return;
  }
  const right = near.right + GAP;
  const left = right + WIDTH <= innerWidth - GAP ? right : near.left - GAP - WIDTH;
  element.style.left = `${Math.min(Math.max(GAP, left), innerWidth - WIDTH - GAP)}px`;
  element.style.top = `${Math.min(Math.max(GAP, near.top - 40), Math.max(GAP, innerHeight - height - GAP))}px`;
}
