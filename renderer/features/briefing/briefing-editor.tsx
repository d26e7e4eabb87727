import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { DOCUMENT_LANGS, type DocumentLang } from '../../../shared/domain/documents/document.ts';
import type { BriefingTexts } from '../../../shared/domain/briefings/figures.ts';
import type { Both } from '../../../shared/domain/reports/words.ts';
import { useText } from '../../i18n/text.tsx';

type Props = {
  readonly texts: BriefingTexts;
  readonly onWrite: (change: Partial<BriefingTexts>) => void;
  /** A field was left. */
  readonly onLeave: () => void;
};

const NAMES: Readonly<Record<DocumentLang, string>> = { zh: '中文', en: 'English' };
const LINES = ['decisions', 'risks'] as const;

/** What people write before a briefing is issued, in both languages side by side. The page below follows every key. */
export function BriefingEditor({ texts, onWrite, onLeave }: Props) {
  const t = useText();
  return (
    <div className="briefing-editor" onBlur={onLeave}>
      <p className="faint">{t('briefing.edit.hint')}</p>
      <h3>{t('briefing.headline')}</h3>
      <div className="briefing-both">
        {DOCUMENT_LANGS.map((lang) => (
          <textarea
            key={lang}
            className="field"
            rows={7}
            aria-label={t('briefing.field', { what: t('briefing.headline'), lang: NAMES[lang] })}
            value={texts.headline[lang]}
            onChange={(event) => onWrite({ headline: { ...texts.headline, [lang]: event.target.value } })}
          />
        ))}
      </div>
      {LINES.map((part) => (
        <Lines key={part} part={part} lines={texts[part]} onChange={(lines) => onWrite({ [part]: lines })} />
      ))}
    </div>
  );
}

type LinesProps = {
  readonly part: (typeof LINES)[number];
  readonly lines: readonly Both[];
  readonly onChange: (lines: readonly Both[]) => void;
};

function Lines({ part, lines, onChange }: LinesProps) {
  const t = useText();
  const title = t(`briefing.${part}`);
  return (
    <>
      <h3>{title}</h3>
      <ol className="briefing-lines">
        {lines.map((line, index) => (
          <li key={index}>
            <div className="briefing-both">
              {DOCUMENT_LANGS.map((lang) => (
                <textarea
                  key={lang}
                  className="field"
                  rows={2}
                  aria-label={t('briefing.field', { what: `${title} ${index + 1}`, lang: NAMES[lang] })}
                  value={line[lang]}
                  onChange={(event) =>
                    onChange(lines.map((one, at) => (at === index ? { ...one, [lang]: event.target.value } : one)))
                  }
                />
              ))}
            </div>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('briefing.remove', { what: `${title} ${index + 1}` })}
              onClick={() => onChange(lines.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <Button size="small" icon={<PlusOutlined />} onClick={() => onChange([...lines, { zh: '', en: '' }])}>
        {t('briefing.add', { what: title })}
      </Button>
    </>
  );
}
