import { differences } from '../../../../shared/domain/versions/differences.ts';
import { CATALOGUES, type MessageId } from '../../../i18n/messages.ts';
import { useText, type Text } from '../../../i18n/text.tsx';

type VersionCompareProps = { readonly before: object; readonly after: object };

/** Not what people write: which version it is and how often it was used. */
const NOT_SAID: ReadonlySet<string> = new Set(['version', 'current', 'runs', 'template']);

/** What a version says differently from the one before. */
export function VersionCompare({ before, after }: VersionCompareProps) {
  const t = useText();
  const found = differences(before, after).filter(({ path }) => !NOT_SAID.has(path[0] ?? ''));
  return (
    <section className="compare" aria-label={t('playbooks.compare.title')}>
      <h3>{t('playbooks.compare.count', { count: found.length })}</h3>
      {found.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('playbooks.compare.where')}</th>
              <th scope="col">{t('playbooks.compare.before')}</th>
              <th scope="col">{t('playbooks.compare.after')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ path, before: was, after: is }) => (
              <tr key={path.join('/')}>
                <th scope="row">{path.map((part) => partText(part, t)).join(' › ')}</th>
                <td>{was === null ? <span className="faint">—</span> : <del>{was}</del>}</td>
                <td>{is === null ? <span className="faint">—</span> : <ins>{is}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const isMessage = (id: string): id is MessageId => Object.hasOwn(CATALOGUES.zh, id);

function partText(part: string, t: Text): string {
  const id = `playbooks.field.${part}`;
  return isMessage(id) ? t(id) : part;
}
