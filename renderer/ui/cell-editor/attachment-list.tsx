import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import { App, Modal } from 'antd';
import { useId, useState } from 'react';
import type { Attachment } from '../../../shared/contract/readiness-cells.ts';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { failureText } from '../../i18n/error-text.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { fileSize } from '../files/file-size.ts';
import { saveFile } from '../files/save-file.ts';
import { useFitting } from './evidence-picker.tsx';
import { useAttach, type CellKey } from './use-set-cells.ts';
import { Button } from '../act/button.tsx';

type AttachmentListProps = CellKey & { readonly attachments: readonly Attachment[] };
type Picture = { readonly name: string; readonly mime: string; readonly base64: string };

/** Evidence of one cell: look at it, save it, add, remove. */
export function AttachmentList({ place, item, attachments }: AttachmentListProps) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const { client } = useCore();
  const { notification } = App.useApp();
  const attach = useAttach();
  const fitting = useFitting();
  const detach = useCommand((calls) => calls.readiness.detach);
  const [picture, setPicture] = useState<Picture | null>(null);
  const view = async (hash: string): Promise<void> => {
    try {
      const file = await client.readiness.attachment({ hash });
      if (file.mime.startsWith('image/') && file.mime !== 'image/svg+xml') setPicture(file);
      else saveFile(file.name, file.base64, file.mime);
    } catch (error) {
      const { what, todo } = failureText(error, t);
      notification.error({ title: what, description: todo });
    }
  };
  const add = async (files: readonly File[]): Promise<void> => {
    for (const file of fitting(files)) await attach({ place, item }, file);
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
          <Button
            needs="readiness.detach"
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t('readiness.attachments.remove', { name: file.name })}
            onClick={() => void detach.run({ place, item, hash: file.hash })}
          />
        </li>
      ))}
      <li>
        <input
          id={id}
          type="file"
          multiple
          className="visually-hidden evidence-input"
          onChange={(event) => {
            void add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <label htmlFor={id} className="evidence-choose">
          <PaperClipOutlined /> {t('readiness.editor.addEvidence')}
        </label>
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
