import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useText } from '../../i18n/text.tsx';
import { saveFile } from '../files/save-file.ts';
import { PlainButton } from '../act/plain-button.tsx';
import './photo.css';

type PhotoThumbProps = {
  readonly hash: string;
  readonly name: string;
  /** Who added it and when, for the tooltip. */
  readonly about: string;
  readonly onRemove: () => void;
};

/** A photo of a checklist in small; a click shows it whole. Content never changes under its hash, so it is read once. */
export function PhotoThumb({ hash, name, about, onRemove }: PhotoThumbProps) {
  const t = useText();
  const { query } = useCore();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...query.checklists.photo.queryOptions({ input: { hash } }), staleTime: Infinity });
  const source = data === undefined ? undefined : `data:${data.mime};base64,${data.base64}`;
  return (
    <span className="photo">
      <button
        type="button"
        className="plain-button photo-open"
        title={`${name} · ${about}`}
        aria-label={t('checklists.photo.view', { name })}
        onClick={() => setOpen(true)}
      >
        {source === undefined ? null : <img alt="" src={source} />}
      </button>
      {open && data !== undefined ? (
        <Modal
          open
          title={name}
          width="min(900px, 90vw)"
          onCancel={() => setOpen(false)}
          cancelText={t('common.close')}
          okText={t('checklists.photo.save')}
          onOk={() => saveFile(data.name, data.base64, data.mime)}
        >
          <img className="photo-whole" alt={name} src={source} />
          <p className="faint">
            {about}{' '}
            <PlainButton
              needs="checklists.detach"
              className="plain-button photo-remove"
              onClick={() => {
                setOpen(false);
                onRemove();
              }}
            >
              <CloseOutlined /> {t('checklists.photo.remove')}
            </PlainButton>
          </p>
        </Modal>
      ) : null}
    </span>
  );
}
