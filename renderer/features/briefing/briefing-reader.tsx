import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Briefing } from '../../../shared/contract/briefings.ts';
import { briefingDocument } from '../../../shared/domain/briefings/briefing-document.ts';
import { DOCUMENT_LANGS, type DocumentLang } from '../../../shared/domain/documents/document.ts';
import { useCore } from '../../app/core-context.tsx';
import { failureText } from '../../i18n/error-text.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { DocumentView } from '../../ui/document/document-view.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { BriefingActions } from './briefing-actions.tsx';
import { BriefingEditor } from './briefing-editor.tsx';
import { useWritten } from './use-written.ts';

/** A scrolling region must be reachable by keyboard even when nothing inside it can take the focus. */
const REACHABLE = { tabIndex: 0 } as const;

const LANGUAGE_NAMES: Readonly<Record<DocumentLang, string>> = { zh: '中文', en: 'English' };

/** One briefing to be read; a draft with its texts to be written above it. */
export function BriefingReader({ id }: { readonly id: string }) {
  const t = useText();
  const { query } = useCore();
  const { data, error } = useQuery(query.briefing.get.queryOptions({ input: { briefing: id } }));
  if (error) {
    const { what, todo } = failureText(error, t);
    return <Empty title={what} hint={todo} />;
  }
  return data === undefined ? null : <Reader briefing={data.briefing} />;
}

function Reader({ briefing }: { readonly briefing: Briefing }) {
  const t = useText();
  const own = useLanguage();
  const [lang, setLang] = useState<DocumentLang>(own);
  const { texts, write, save, unsaved, saving } = useWritten(briefing);
  const { figures, issued, number, version, drafted } = briefing;
  const issue = issued && number !== null && version !== null ? { number, version, ...issued } : null;
  const model = briefingDocument({ figures, texts, issue, draftedAt: drafted.at }, lang);
  return (
    <section className="briefing-reader" aria-label={t('briefing.reader')}>
      <BriefingActions briefing={briefing} lang={lang} unsaved={unsaved} saving={saving} onSave={save}>
        <span className="briefing-langs" role="group" aria-label={t('briefing.language')}>
          {DOCUMENT_LANGS.map((one) => (
            <button
              key={one}
              type="button"
              className="plain-button briefing-lang"
              aria-pressed={one === lang}
              onClick={() => setLang(one)}
            >
              {LANGUAGE_NAMES[one]}
            </button>
          ))}
        </span>
      </BriefingActions>
      <div className="briefing-scroll" role="group" aria-label={t('briefing.page')} {...REACHABLE}>
        {issue === null ? <BriefingEditor texts={texts} onWrite={write} onLeave={() => void save()} /> : null}
        <article className="briefing-page" lang={lang === 'zh' ? 'zh-CN' : 'en'}>
          <header>
            <p className="briefing-issuer">
              <span>{model.head.issuer}</span>
              <b>{[model.head.confidentiality, ...model.head.marks].join(' · ')}</b>
            </p>
            <h2>{model.head.title}</h2>
            <p className="dim">
              {[model.head.subtitle ?? '', model.head.version, model.head.dated]
                .filter((one) => one !== '')
                .join(' · ')}
            </p>
          </header>
          <DocumentView blocks={model.blocks} />
        </article>
      </div>
    </section>
  );
}
