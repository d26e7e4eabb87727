import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { DOCUMENT_LANGS, type DocumentLang } from '../../../shared/domain/documents/document.ts';
import { PAPER_PARTS, type PaperPart } from '../../../shared/domain/documents/paper.ts';
import { failureText } from '../../i18n/error-text.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { useDocument } from '../../ui/files/use-document.ts';
import { useCore } from '../core-context.tsx';
import { PaperOnSheets } from './paper-sheets.tsx';
import { usePaper } from './paper-store.ts';
import { printPage } from './print-page.ts';
import '../../ui/field/field.css';
import './paper.css';

const SHEETS = [1, 2, 4, 8, 12, 20];
const LANGUAGE_NAMES: Readonly<Record<DocumentLang, string>> = { zh: '中文', en: 'English' };

/** Screens that are printed themselves have this on them, and the key is theirs. */
const PRINTS_ITSELF = '.gate-print';

/** Contacts, playbooks and a blank log on paper, from any screen: Ctrl/⌘+P opens this, Enter alone goes on to the printer. */
export function PaperDialog() {
  const t = useText();
  const { open, setOpen } = usePaper();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p')
        return;
      if (document.querySelector(PRINTS_ITSELF) !== null) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [setOpen]);
  return (
    <>
      <Modal
        open={open}
        title={t('paper.title')}
        footer={null}
        width={420}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <PaperForm onDone={() => setOpen(false)} />
      </Modal>
      <AtThePrinter />
    </>
  );
}

/** Puts what is to be printed on its sheets and opens the print dialog of the system for them. */
function AtThePrinter() {
  const t = useText();
  const { notification } = App.useApp();
  const { sheets, setSheets } = usePaper();
  const asked = useRef<typeof sheets>(null);
  useEffect(() => {
    if (sheets === null || asked.current === sheets) return;
    asked.current = sheets;
    void printPage()
      .catch((error: unknown) => {
        const { what, todo } = failureText(error, t);
        notification.error({ title: what, description: todo });
      })
      .finally(() => setSheets(null));
  }, [sheets, setSheets, notification, t]);
  return sheets === null ? null : <PaperOnSheets sheets={sheets} />;
}

/** So that Enter alone prints it. */
const takeFocus = (button: HTMLElement | null): void => button?.focus();

function PaperForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const id = useId();
  const language = useLanguage();
  const { client } = useCore();
  const { message, notification } = App.useApp();
  const { make, pending } = useDocument();
  const setSheets = usePaper((state) => state.setSheets);
  const [asking, setAsking] = useState(false);
  const [lang, setLang] = useState<DocumentLang>(language);
  const [parts, setParts] = useState<readonly PaperPart[]>(PAPER_PARTS);
  const [logSheets, setLogSheets] = useState(2);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsking(true);
    try {
      const sheets = await client.documents.paperSheets({ lang, parts: [...parts], logSheets });
      onDone();
      setSheets(sheets);
    } catch (error) {
      const { what, todo } = failureText(error, t);
      notification.error({ title: what, description: todo });
      setAsking(false);
    }
  };
  const save = async (): Promise<void> => {
    const file = await make((core) => core.documents.paper({ lang, parts: [...parts], logSheets }));
    if (file === null) return;
    void message.success(t('paper.done', { file: file.fileName }));
    onDone();
  };
  return (
    <form className="paper-form" onSubmit={(event) => void submit(event)}>
      <p className="dim">{t('paper.intro')}</p>
      <fieldset>
        {PAPER_PARTS.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={parts.includes(part)}
              onChange={(event) =>
                setParts(PAPER_PARTS.filter((one) => (one === part ? event.target.checked : parts.includes(one))))
              }
            />{' '}
            {t(`paper.part.${part}`)}
          </label>
        ))}
      </fieldset>
      <div className="paper-choices">
        <label htmlFor={`${id}-sheets`}>
          {t('paper.logSheets')}
          <select
            id={`${id}-sheets`}
            className="field"
            value={logSheets}
            onChange={(event) => setLogSheets(Number(event.target.value))}
          >
            {SHEETS.map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-lang`}>
          {t('paper.language')}
          <select
            id={`${id}-lang`}
            className="field"
            value={lang}
            onChange={(event) => setLang(DOCUMENT_LANGS.find((one) => one === event.target.value) ?? 'zh')}
          >
            {DOCUMENT_LANGS.map((one) => (
              <option key={one} value={one}>
                {LANGUAGE_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="paper-choices">
        <Button
          ref={takeFocus}
          type="primary"
          htmlType="submit"
          icon={<PrinterOutlined />}
          loading={asking}
          disabled={parts.length === 0}
        >
          {t(parts.length === 0 ? 'paper.parts.none' : 'paper.print')}
        </Button>
        <Button icon={<FilePdfOutlined />} loading={pending} disabled={parts.length === 0} onClick={() => void save()}>
          {t('paper.make')}
        </Button>
      </div>
    </form>
  );
}
