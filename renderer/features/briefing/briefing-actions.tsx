import { App } from 'antd';
import type { ReactNode } from 'react';
import type { Briefing } from '../../../shared/contract/briefings.ts';
import { BRIEFING_FORMATS } from '../../../shared/domain/briefings/briefing.ts';
import type { DocumentLang } from '../../../shared/domain/documents/document.ts';
import { operatorLabel } from '../../app/operator.ts';
import { navigate } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { useDocument } from '../../ui/files/use-document.ts';
import { MomentLink } from '../../ui/moment-link/moment-link.tsx';
import { Button } from '../../ui/act/button.tsx';

type Props = {
  readonly briefing: Briefing;
  /** Language of the files. */
  readonly lang: DocumentLang;
  readonly unsaved: boolean;
  readonly saving: boolean;
  readonly onSave: () => Promise<boolean>;
  readonly children: ReactNode;
};

/** Which briefing it is, and what can be done with it next. */
export function BriefingActions({ briefing, lang, unsaved, saving, onSave, children }: Props) {
  const t = useText();
  const format = useFormat();
  const { modal } = App.useApp();
  const file = useDocument();
  const issue = useCommand((client) => client.briefing.issue);
  const refresh = useCommand((client) => client.briefing.refresh);
  const discard = useCommand((client) => client.briefing.discard);
  const { id, issued } = briefing;
  const drop = async (): Promise<void> => {
    if (!(await modal.confirm({ title: t('briefing.discard.sure'), okText: t('briefing.discard') }))) return;
    if ((await discard.run({ briefing: id })) !== null) navigate('/briefing', {}, {}, { replace: true });
  };
  return (
    <header className="briefing-actions">
      <span className="briefing-state">
        {issued === null ? (
          <>
            <b>{t('briefing.stage.draft')}</b>
            <span className="faint" role="status">
              {t(saving ? 'briefing.saving' : unsaved ? 'briefing.unsaved' : 'briefing.saved')}
            </span>
          </>
        ) : (
          <>
            <b>{t('briefing.number', { number: briefing.number ?? 0, version: briefing.version ?? 0 })}</b>
            <span className="faint">
              {t('briefing.issuedBy', { who: operatorLabel(issued.by), at: format.dateTime(issued.at) })}
            </span>
          </>
        )}
        <MomentLink at={briefing.dataAt} />
      </span>
      {children}
      {issued === null ? (
        <>
          <Button
            needs="briefing.issue"
            type="primary"
            size="small"
            loading={issue.pending}
            onClick={() => void onSave().then((saved) => (saved ? issue.run({ briefing: id }) : null))}
          >
            {t('briefing.issue')}
          </Button>
          <Button
            needs="briefing.refresh"
            size="small"
            loading={refresh.pending}
            onClick={() => void onSave().then((saved) => (saved ? refresh.run({ briefing: id }) : null))}
          >
            {t('briefing.refresh')}
          </Button>
        </>
      ) : null}
      {BRIEFING_FORMATS.map((one) => (
        <Button
          key={one}
          size="small"
          loading={file.pending}
          onClick={() =>
            void onSave().then(() =>
              file.make((client) => client.briefing.document({ briefing: id, lang, format: one })),
            )
          }
        >
          {t(`briefing.${one}`)}
        </Button>
      ))}
      {issued === null ? (
        <Button needs="briefing.discard" size="small" danger type="text" onClick={() => void drop()}>
          {t('briefing.discard')}
        </Button>
      ) : null}
    </header>
  );
}
