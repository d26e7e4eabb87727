import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useId, useRef, type ChangeEvent } from 'react';
import { useText } from '../../i18n/text.tsx';
import { fileSize } from '../files/file-size.ts';
import { EVIDENCE_BYTES } from './use-set-cells.ts';

type EvidencePickerProps = {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
};

/** Keeps files small enough to be evidence and says what to do with the others. */
export function useFitting(): (files: readonly File[]) => File[] {
  const { notification } = App.useApp();
  const t = useText();
  return (files) =>
    files.filter((file) => {
      if (file.size <= EVIDENCE_BYTES) return true;
      notification.warning({ title: t('readiness.editor.tooBig', { name: file.name, size: fileSize(file.size) }) });
      return false;
    });
}

/** Files chosen as evidence and not sent yet. */
export function EvidencePicker({ files, onChange }: EvidencePickerProps) {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const fitting = useFitting();
  const add = (event: ChangeEvent<HTMLInputElement>): void => {
    onChange([...files, ...fitting([...(event.target.files ?? [])])]);
    event.target.value = '';
  };
  return (
    <div className="evidence">
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        className="visually-hidden evidence-input"
        data-testid="evidence-input"
        onChange={add}
      />
      <label htmlFor={id} className="evidence-choose">
        <PaperClipOutlined /> {t('readiness.editor.addEvidence')}
      </label>
      <span className="faint">{t('readiness.editor.dropEvidence')}</span>
      {files.map((file, index) => (
        <span key={`${file.name}-${index}`} className="evidence-file">
          <span className="cut">{file.name}</span> <span className="faint">{fileSize(file.size)}</span>
          <button
            type="button"
            className="plain-button"
            aria-label={t('readiness.attachments.remove', { name: file.name })}
            onClick={() => onChange(files.filter((_file, other) => other !== index))}
          >
            <CloseOutlined />
          </button>
        </span>
      ))}
    </div>
  );
}
