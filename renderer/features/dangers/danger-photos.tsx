import { PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { useId, useState } from 'react';
import type { Attachment } from '../../../shared/contract/readiness-cells.ts';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { failureText } from '../../i18n/error-text.ts';
import { useText } from '../../i18n/text.tsx';
import { useFitting } from '../../ui/cell-editor/evidence-picker.tsx';
import { toBase64 } from '../../ui/files/base64.ts';
import { Guarded } from '../../ui/act/guarded.tsx';
import '../../ui/cell-editor/cell-editor.css';

type DangerPhotosProps = { readonly danger: string; readonly photos: readonly Attachment[] };
type Picture = { readonly name: string; readonly mime: string; readonly base64: string };

/** Photos of one danger: look, add. None is ever taken away. */
export function DangerPhotos({ danger, photos }: DangerPhotosProps) {
  const t = useText();
  const id = useId();
  const { client } = useCore();
  const { notification } = App.useApp();
  const fitting = useFitting();
  const attach = useCommand((calls) => calls.dangers.attach);
  const [picture, setPicture] = useState<Picture | null>(null);
  const view = async (hash: string): Promise<void> => {
    try {
      setPicture(await client.dangers.photo({ hash }));
    } catch (error) {
      const { what, todo } = failureText(error, t);
      notification.error({ title: what, description: todo });
    }
  };
  const add = async (files: readonly File[]): Promise<void> => {
    for (const file of fitting(files))
      await attach.run({
        danger,
        name: file.name,
        mime: file.type,
        base64: toBase64(new Uint8Array(await file.arrayBuffer())),
      });
  };
  return (
    <ul className="attachments">
      {photos.map((photo) => (
        <li key={photo.hash}>
          <Button
            type="link"
            size="small"
            aria-label={t('dangers.photo.view', { name: photo.name })}
            onClick={() => void view(photo.hash)}
          >
            <PaperClipOutlined /> <span className="cut">{photo.name}</span>
          </Button>
          <span className="faint cut">{photo.addedBy}</span>
        </li>
      ))}
      <li>
        <Guarded needs="dangers.attach">
          <input
            id={id}
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp,image/gif"
            className="visually-hidden evidence-input"
            onChange={(event) => {
              void add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <label htmlFor={id} className="evidence-choose">
            <PaperClipOutlined /> {t('dangers.photo.add')}
          </label>
        </Guarded>
      </li>
      {picture === null ? null : (
        <Modal open title={picture.name} width="min(900px, 90vw)" footer={null} onCancel={() => setPicture(null)}>
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
