import { z } from 'zod';
import { failureOf, failureText } from '../../i18n/error-text.ts';
import { operatorLabel } from '../../app/operator.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { changeText } from './change-text.ts';
import { Button } from '../../ui/act/button.tsx';

const stale = z.object({
  revision: z.int(),
  changes: z.array(
    z.object({
      at: z.number(),
      by: z.object({ post: z.string(), name: z.string().optional() }),
      kind: z.string(),
      fields: z.record(z.string(), z.unknown()),
    }),
  ),
});

type EditRefusalProps = {
  /** What the last attempt failed with; nothing is shown without. */
  readonly error: unknown;
  /** Sends the same once more, on the revision that has been looked at now. */
  readonly onAgain: (revision: number) => void;
  readonly onDismiss: () => void;
};

/** Why an edit was not taken. When somebody was faster: what they did, and a way to send one's own on top of it. */
export function EditRefusal({ error, onAgain, onDismiss }: EditRefusalProps) {
  const t = useText();
  const format = useFormat();
  if (error === null || error === undefined) return null;
  const { code, details } = failureOf(error);
  const { what, todo } = failureText(error, t);
  const between = code === 'STALE_REVISION' ? stale.safeParse(details).data : undefined;
  const closed = between?.changes.some(({ kind }) => kind === 'incidents.close') ?? false;
  return (
    <div className="edit-refusal" role="alert">
      <b>{what}</b>
      {between === undefined ? null : (
        <ul>
          {between.changes.map(({ at, by, kind, fields }) => (
            <li key={`${at}/${kind}`}>
              <span className="dim">
                {format.time(at)}{' '}
                {operatorLabel({ post: by.post, ...(by.name === undefined ? {} : { name: by.name }) })}
              </span>{' '}
              {changeText(kind, fields, t, format)}
            </li>
          ))}
        </ul>
      )}
      <p>{closed ? t('incidents.stale.closed') : todo}</p>
      <div className="side-actions">
        {between === undefined || closed ? null : (
          <Button needs="incidents.update" size="small" type="primary" onClick={() => onAgain(between.revision)}>
            {t('incidents.stale.again')}
          </Button>
        )}
        <Button size="small" onClick={onDismiss}>
          {t('common.close')}
        </Button>
      </div>
    </div>
  );
}
