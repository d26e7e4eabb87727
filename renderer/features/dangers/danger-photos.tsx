import type { Attachment } from '../../../shared/contract/readiness-cells.ts';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { AttachmentList } from '../../ui/attachments/attachment-list.tsx';
import { toBase64 } from '../../ui/files/base64.ts';

type DangerPhotosProps = { readonly danger: string; readonly photos: readonly Attachment[] };

/** Photos of one danger: none is ever taken away. */
export function DangerPhotos({ danger, photos }: DangerPhotosProps) {
  const t = useText();
  const { client } = useCore();
  const attach = useCommand((calls) => calls.dangers.attach);
  return (
    <AttachmentList
      attachments={photos}
      read={(hash) => client.dangers.photo({ hash })}
      add={{
        needs: 'dangers.attach',
        text: t('dangers.photo.add'),
        accept: 'image/jpeg,image/png,image/webp,image/gif',
        send: async (file) =>
          attach.run({
            danger,
            name: file.name,
            mime: file.type,
            base64: toBase64(new Uint8Array(await file.arrayBuffer())),
          }),
      }}
    />
  );
}
