import { FileExcelOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { IMPORT_KIND_NAMES, type ImportKind } from '../../../shared/domain/import/kinds.ts';
import { useTemplate } from '../../ui/files/use-template.ts';
import { kindLabel } from './field-label.ts';
import { Guarded } from '../../ui/act/guarded.tsx';

const LANGS = ['zh', 'en'] as const;

/** The first step: a file by drop or by dialog, or a template to fill in. */
export function ChooseFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const t = useText();
  const language = useLanguage();
  const id = useId();
  const template = useTemplate();
  const [kind, setKind] = useState<ImportKind>('places');
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
        <Guarded needs="imports.upload">
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
        </Guarded>
        <span className="import-button">{t('imports.drop.choose')}</span>
        <span className="faint">{t('imports.drop.hint')}</span>
      </label>
      <section className="import-templates" aria-label={t('imports.templates')}>
        <h2>{t('imports.templates')}</h2>
        <Select
          aria-label={t('imports.templates.kind')}
          value={kind}
          showSearch={{ optionFilterProp: 'label' }}
          className="import-template-kind"
          options={IMPORT_KIND_NAMES.map((one) => ({ value: one, label: kindLabel(one, language) }))}
          onChange={setKind}
        />
        {LANGS.map((lang) => (
          <Button key={lang} onClick={() => void template(kind, lang)}>
            {t(`imports.templates.${lang}`)}
          </Button>
        ))}
      </section>
    </div>
  );
}
