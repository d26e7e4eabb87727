import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import { App, Modal } from 'antd';
import { useId, useState } from 'react';
import type { Attachment } from '../../../shared/contract/readiness-cells.ts';
import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import { failureText } from '../../i18n/error-text.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../act/button.tsx';
import { Guarded } from '../act/guarded.tsx';
import { useFitting } from '../cell-editor/evidence-picker.tsx';
import { fileSize } from '../files/file-size.ts';
import { saveFile } from '../files/save-file.ts';
import '../cell-editor/cell-editor.css';

type StoredFile = { readonly name: string; readonly mime: string; readonly base64: string };

type AttachmentListProps = {
  readonly attachments: readonly Attachment[];
  readonly read: (hash: string) => Promise<StoredFile>;
  readonly add: {
    readonly needs: ProcedureName;
    readonly text: string;
    /** Media types that may be chosen; every one when it is left out. */
    readonly accept?: string;
    readonly send: (file: File) => Promise<unknown>;
  };
  /** Left out where a file is never taken away. */
  readonly remove?: { readonly needs: ProcedureName; readonly send: (hash: string) => void };
};

/** Files that belong to a record: look at one, save it, add, remove. */
export function AttachmentList({ attachments, read, add, remove }: AttachmentListProps) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const { notification } = App.useApp();
  const fitting = useFitting();
  const [picture, setPicture] = useState<StoredFile | null>(null);
  const view = async (hash: string): Promise<void> => {
    try {
      const file = await read(hash);
      if (file.mime.startsWith('image/') && file.mime !== 'image/svg+xml') setPicture(file);
      else saveFile(file.name, file.base64, file.mime);
    } catch (error) {
      const { what, todo } = failureText(error, t);
      notification.error({ title: what, description: todo });
    }
  };
  const send = async (files: readonly File[]): Promise<void> => {
    for (const file of fitting(files)) await add.send(file);
  };
  return (
    <ul className="attachments">
      {attachments.map((file) => (
        <li key={file.hash}>
          <Button
            type="link"
            size="small"
            aria-label={t('readiness.attachments.view', { name: file.name })}
            onClick={() => void view(file.hash)}
          >
            <PaperClipOutlined /> <span className="cut">{file.name}</span>
          </Button>
          <span className="faint cut">
            {t('readiness.attachments.added', {
              by: file.addedBy,
              at: format.dateTime(file.addedAt),
              size: fileSize(file.bytes),
            })}
          </span>
          {remove === undefined ? null : (
            <Button
              needs={remove.needs}
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('readiness.attachments.remove', { name: file.name })}
              onClick={() => remove.send(file.hash)}
            />
          )}
        </li>
      ))}
      <li>
        <Guarded needs={add.needs}>
          <input
            id={id}
            type="file"
            multiple
            accept={add.accept}
            className="visually-hidden evidence-input"
            onChange={(event) => {
              void send([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <label htmlFor={id} className="evidence-choose">
            <PaperClipOutlined /> {add.text}
          </label>
        </Guarded>
      </li>
      {picture === null ? null : (
        <Modal
          open
          title={picture.name}
          width="min(900px, 90vw)"
          onCancel={() => setPicture(null)}
          okText={t('readiness.attachments.save')}
          onOk={() => saveFile(picture.name, picture.base64, picture.mime)}
          cancelText={t('common.close')}
        >
          <img
            className="attachment-picture"
            alt={picture.name}
            src={`data:${picture.mime};base64,${picture.base64}`}
          />
        </Modal>
      )}
    </ul>
  );
}
