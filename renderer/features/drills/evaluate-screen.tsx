import { useQuery } from '@tanstack/react-query';
import { drillTitle } from '../../../shared/domain/drills/drill-title.ts';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { EvaluateDrill } from './evaluate-drill.tsx';
import { EvaluateForm } from './evaluate-form.tsx';
import { EvaluationFiles } from './evaluation-files.tsx';
import './evaluation.css';

const open = (to: { drill?: string; form?: string }): void => navigate('/drills/evaluate', {}, to, { replace: true });

/** Evaluators rate and observe: drills of this console, and forms that came from another one as a file. */
export function EvaluateScreen({ search }: ScreenProps) {
  const t = useText();
  const lang = useLanguage();
  const { query } = useCore();
  const running = useQuery(query.drills.list.queryOptions({ input: { stage: 'running' } }));
  const ended = useQuery(query.drills.list.queryOptions({ input: { stage: 'ended' } }));
  const forms = useQuery(query.drills.openedForms.queryOptions({ input: {} }));
  if (running.data === undefined || ended.data === undefined || forms.data === undefined) return null;
  const here = [...running.data.items, ...ended.data.items];
  const form = search.get('form');
  const drill = search.get('drill') ?? (form === null ? here[0]?.id : undefined) ?? null;
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('evaluate.title')}</h1>
        <span className="dim">{t('evaluate.text')}</span>
        <span className="split-gap" />
        <EvaluationFiles onOpened={(opened) => open({ form: opened })} onRead={(read) => open({ drill: read })} />
      </header>
      <div className="evaluate-body">
        <nav className="evaluate-list" aria-label={t('evaluate.list')}>
          <h2>{t('evaluate.here')}</h2>
          {here.length === 0 ? <p className="faint">{t('evaluate.here.none')}</p> : null}
          {here.map((one) => (
            <button
              key={one.id}
              type="button"
              className="plain-button"
              aria-current={drill === one.id}
              onClick={() => open({ drill: one.id })}
            >
              <span className="cut">{drillTitle(one, lang)}</span>
              <small className="dim">{t(`drills.stage.${one.stage}`)}</small>
            </button>
          ))}
          <h2>{t('evaluate.forms')}</h2>
          {forms.data.items.length === 0 ? <p className="faint">{t('evaluate.forms.none')}</p> : null}
          {forms.data.items.map((one) => (
            <button
              key={one.form}
              type="button"
              className="plain-button"
              aria-current={form === one.form}
              onClick={() => open({ form: one.form })}
            >
              <span className="cut">{one.title}</span>
              <small className="dim">
                {one.evaluator} · {t('evaluate.rated', { rated: one.rated, objectives: one.objectives })}
              </small>
            </button>
          ))}
        </nav>
        <div className="evaluate-main">
          {form !== null ? (
            <EvaluateForm key={form} form={form} />
          ) : drill !== null ? (
            <EvaluateDrill key={drill} drill={drill} />
          ) : (
            <Empty title={t('evaluate.empty')} hint={t('evaluate.empty.hint')} />
          )}
        </div>
      </div>
    </div>
  );
}
