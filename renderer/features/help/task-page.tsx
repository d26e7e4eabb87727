import { Link } from '../../app/router/router.tsx';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { stepsOf, titleOf, type HelpTask } from './help-tasks.ts';
import { pictureOf } from './pictures.ts';

/** One task: its steps, the screen as it looks, and the way there. */
export function TaskPage({ task }: { readonly task: HelpTask }) {
  const t = useText();
  const language = useLanguage();
  const title = t(titleOf(task));
  const picture = pictureOf(task, language);
  return (
    <article className="help-page" aria-label={title}>
      <h2>{title}</h2>
      <ol className="help-steps">
        {stepsOf(task).map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <p>
        <Link className="help-try" to={task.open}>
          {t('help.try')} →
        </Link>
      </p>
      {picture === null ? null : (
        <figure className="help-picture">
          <img src={picture} alt={t('help.picture', { title })} width={1366} height={768} loading="lazy" />
          <figcaption className="faint">{t('help.picture.note')}</figcaption>
        </figure>
      )}
    </article>
  );
}
