import type { Attachment } from '../../../shared/contract/readiness-cells.ts';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { useAttach, type CellKey } from './use-set-cells.ts';

type CellEvidenceProps = CellKey & { readonly attachments: readonly Attachment[] };

/** Evidence files of one cell. */
export function CellEvidence({ place, item, attachments }: CellEvidenceProps) {
  const t = useText();
  const { client } = useCore();
  const attach = useAttach();
  const detach = useCommand((calls) => calls.readiness.detach);
  return (
    <AttachmentList
      attachments={attachments}
      read={(hash) => client.readiness.attachment({ hash })}
      add={{
        needs: 'readiness.attach',
        text: t('readiness.editor.addEvidence'),
        send: (file) => attach({ place, item }, file),
      }}
      remove={{ needs: 'readiness.detach', send: (hash) => void detach.run({ place, item, hash }) }}
    />
  );
}
