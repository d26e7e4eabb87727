import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { LikelyDuplicate } from '../../../../shared/contract/place-life.ts';
import type { Place } from '../../../../shared/contract/places.ts';
import { useCore } from '../../../app/core-context.tsx';
import { Link } from '../../../app/router/router.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { useUndo } from '../../../ui/undo/use-undo.ts';
import { mergeGroups, mergeTotal } from './merge-groups.ts';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

const FIELDS = ['nameEn', 'organisation', 'address', 'phone', 'contactPost', 'note'] as const;

/** Two places side by side: which one to keep, what merging changes in numbers, and one question. */
export function ComparePair({ pair }: { readonly pair: LikelyDuplicate }) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const { modal, notification } = App.useApp();
  const undo = useUndo();
  const format = useFormat();
  const merge = useCommand((client) => client.places.merge);
  const dismiss = useCommand((client) => client.places.dismissDuplicate);
  const restore = useCommand((client) => client.places.restoreDuplicate);
  const [keepsFirst, setKeepsFirst] = useState(true);
  const [reason, setReason] = useState('');
  const [first, second] = [
    useQuery(query.places.get.queryOptions({ input: { code: pair.a.code } })),
    useQuery(query.places.get.queryOptions({ input: { code: pair.b.code } })),
  ];
  const sums = useQuery(query.readiness.rollup.queryOptions({ input: { by: 'place' } }));
  const [keep, remove] = keepsFirst ? [pair.a, pair.b] : [pair.b, pair.a];
  const preview = useQuery(query.places.mergePreview.queryOptions({ input: { keep: keep.code, remove: remove.code } }));
  const places = [first.data?.place, second.data?.place];
  const readyOf = (code: string): string => {
    const row = sums.data?.rows.find(({ key }) => key === code);
    return row === undefined ? '—' : `${row.ready}/${row.required}`;
  };
  const told = (title: string, commandId: string): void =>
    notification.success({
      title,
      actions: (
        <Button size="small" onClick={() => void undo(commandId)}>
          {t('common.undo')}
        </Button>
      ),
      duration: 12,
    });
  const run = async (): Promise<void> => {
    if (preview.data === undefined) return;
    const { lines, filled } = preview.data;
    const names = { kept: nameOf(keep), removed: nameOf(remove), code: remove.code };
    const sure = await modal.confirm({
      title: t('merge.ask', names),
      content: t('merge.ask.text', { ...mergeTotal(lines), filled: filled.length, ...names }),
      okText: t('merge.run', { name: nameOf(keep) }),
      okButtonProps: { danger: true },
    });
    const done = sure ? await merge.run({ keep: keep.code, remove: remove.code, reason: reason.trim() }) : null;
    if (done === null) return;
    told(t('merge.done', names), done.commandId);
  };
  const both = { a: pair.a.code, b: pair.b.code };
  const setApart = async (): Promise<void> => {
    const done = await dismiss.run({ ...both, reason: reason.trim() });
    if (done !== null) told(t('merge.dismiss.done'), done.commandId);
  };
  const compareAgain = async (): Promise<void> => {
    const done = await restore.run(both);
    if (done !== null) told(t('merge.restore.done'), done.commandId);
  };
  const line = (label: string, of: (place: Place) => string) => {
    const values = places.map((place) => (place === undefined ? '' : of(place)));
    return (
      <tr key={label} className={values[0] === values[1] ? undefined : 'merge-differs'}>
        <th scope="row">{label}</th>
        {values.map((value, at) => (
          <td key={at}>{value === '' ? <span className="faint">—</span> : value}</td>
        ))}
      </tr>
    );
  };
  return (
    <section className="merge-pair" aria-label={t('merge.compare')}>
      <table className="merge-table">
        <thead>
          <tr>
            <th scope="col">{t('merge.field')}</th>
            {[pair.a, pair.b].map((place, at) => (
              <th key={place.code} scope="col">
                <label className="merge-keep">
                  <input
                    type="radio"
                    name="merge-keep"
                    checked={keepsFirst === (at === 0)}
                    onChange={() => setKeepsFirst(at === 0)}
                  />{' '}
                  {t('merge.keep.this')}
                </label>
                <Link to="/places/:code" params={{ code: place.code }}>
                  {nameOf(place)}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {line(t('places.form.code'), (place) => place.code)}
          {line(t('places.form.name'), (place) => place.name)}
          {line(t('places.form.type'), (place) => t(`type.${place.type}`))}
          {FIELDS.map((field) => line(t(`places.form.${field}`), (place) => place[field] ?? ''))}
          {line(t('merge.position'), (place) =>
            place.lat === null || place.lon === null ? '' : `${place.lat.toFixed(5)}, ${place.lon.toFixed(5)}`,
          )}
          {line(t('merge.ready'), (place) => readyOf(place.code))}
        </tbody>
      </table>
      <h2>{t('merge.numbers')}</h2>
      {preview.data === undefined ? null : preview.data.lines.length + preview.data.filled.length === 0 ? (
        <p className="dim">{t('merge.numbers.none', { name: nameOf(remove) })}</p>
      ) : (
        <ul className="merge-lines">
          {mergeGroups(preview.data.lines).map(({ group, ...counts }) => (
            <li key={group}>{t('merge.numbers.line', { group: t(`merge.group.${group}`), ...counts })}</li>
          ))}
          {preview.data.filled.length === 0 ? null : (
            <li>
              {t('merge.numbers.filled', { fields: preview.data.filled.map((field) => labelOf(field)).join('、') })}
            </li>
          )}
        </ul>
      )}
      {pair.dismissed === null ? (
        <form
          className="merge-run"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') void run();
          }}
        >
          <label className="form-line">
            <span>{t('merge.why')}</span>
            <input
              className="field"
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <Button
            needs="places.merge"
            type="primary"
            htmlType="submit"
            loading={merge.pending}
            disabled={reason.trim() === '' || preview.data === undefined}
          >
            {t('merge.run', { name: nameOf(keep) })}
          </Button>
          <Button
            needs="places.merge"
            loading={dismiss.pending}
            disabled={reason.trim() === ''}
            onClick={() => void setApart()}
          >
            {t('merge.dismiss')}
          </Button>
        </form>
      ) : (
        <div className="merge-dismissed" role="status">
          <p>
            <strong>{t('merge.dismissed')}</strong> {pair.dismissed.reason}{' '}
            <span className="faint">
              {pair.dismissed.at === null ? '' : format.dateTime(pair.dismissed.at)}
              {pair.dismissed.by === null ? '' : ` · ${t('life.by', { who: whoOf(pair.dismissed.by) })}`}
            </span>
          </p>
          <Button needs="places.merge" loading={restore.pending} onClick={() => void compareAgain()}>
            {t('merge.restore')}
          </Button>
        </div>
      )}
    </section>
  );

  function labelOf(field: string): string {
    const known = FIELDS.find((one) => one === field);
    return known === undefined ? t('merge.position') : t(`places.form.${known}`);
  }
}

const whoOf = ({ post, name }: { readonly post: string; readonly name?: string | undefined }): string =>
  name === undefined || name === '' ? post : `${post} ${name}`;
