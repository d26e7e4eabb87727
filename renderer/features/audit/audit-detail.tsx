import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCore } from '../../app/core-context.tsx';
import { useFormat } from '../../i18n/format.ts';
import { kindText } from '../../i18n/kind-text.ts';
import { useText } from '../../i18n/text.tsx';

/** One change in full: field by field before and after, and what vouches for it. */
export function AuditDetail({ seq, onClose }: { readonly seq: number; readonly onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.audit.get.queryOptions({ input: { seq } }));
  if (data === undefined) return <aside className="audit-detail" aria-busy />;
  const { at, post, name, device, kind, entity, rows, commandId, hash, prevHash, signedBy, changed } = data;
  const facts = [
    [t('audit.at'), format.dateTime(at)],
    [t('audit.who'), name === null ? post : `${post} · ${name}`],
    [t('audit.device'), device],
    [t('audit.kind'), `${kindText(kind, t)} · ${kind}`],
    [t('audit.entity'), rows === 1 ? entity : `${entity} · ${t('audit.manyRows', { rows })}`],
    [t('audit.command'), commandId],
    [t('audit.hash'), hash],
    [t('audit.prevHash'), prevHash],
  ] as const;
  return (
    <aside className="audit-detail" aria-label={t('audit.detail', { seq })}>
      <header>
        <h2>{t('audit.detail', { seq: format.number(seq) })}</h2>
        <Button size="small" onClick={onClose}>
          {t('audit.close')}
        </Button>
      </header>
      <p className="faint">
        {signedBy === null ? t('audit.unsigned') : t('audit.signedBy', { seq: format.number(signedBy) })}
      </p>
      {changed.map(({ row, deleted, fields }) => (
        <table key={row} className="settings-table audit-fields">
          <caption>
            {row}
            {deleted ? ` · ${t('audit.deleted')}` : ''}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('audit.field')}</th>
              <th scope="col">{t('audit.before')}</th>
              <th scope="col">{t('audit.after')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, before, after }) => (
              <tr key={field} className={before === after ? 'audit-same' : undefined}>
                <th scope="row">{field}</th>
                <td>{before ?? '—'}</td>
                <td>{after ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {changed.length < rows ? <p className="faint">{t('audit.firstRows', { shown: changed.length, rows })}</p> : null}
      <dl className="facts audit-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
