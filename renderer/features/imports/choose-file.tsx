import { FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useTemplate } from '../../ui/files/use-template.ts';

const KINDS = ['places', 'readiness'] as const;
const LANGS = ['zh', 'en'] as const;

/** The first step: a file by drop or by dialog, or a template to fill in. */
export function ChooseFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const t = useText();
  const id = useId();
  const template = useTemplate();
  const take = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file !== undefined) onFile(file);
  };
  return (
    <div className="import-choose">
      <label htmlFor={id} className="import-drop">
        <FileExcelOutlined className="import-icon" />
        <strong>{t('imports.drop.title')}</strong>
        <span className="dim">{t('imports.drop.text')}</span>
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv,.txt"
          className="visually-hidden import-input"
          data-testid="import-file"
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <span className="import-button">{t('imports.drop.choose')}</span>
        <span className="faint">{t('imports.drop.hint')}</span>
      </label>
      <section className="import-templates" aria-label={t('imports.templates')}>
        <h2>{t('imports.templates')}</h2>
        {KINDS.map((kind) => (
          <p key={kind}>
            <span>{t(`imports.templates.${kind}`)}</span>
            {LANGS.map((lang) => (
              <Button key={lang} size="small" onClick={() => void template(kind, lang)}>
                {t(`imports.templates.${lang}`)}
              </Button>
            ))}
          </p>
        ))}
      </section>
    </div>
  );
}
