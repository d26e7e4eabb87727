import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useCore } from '../../../app/core-context.tsx';
import { failureText } from '../../../i18n/error-text.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { fileSize } from '../../../ui/files/file-size.ts';
import { AddBaseMap } from './add-base-map.tsx';
import { Button } from '../../../ui/act/button.tsx';

/** Base maps: files added by path, because they are far too big to send through a window, folders and servers. */
export function BaseMaps() {
  const t = useText();
  const format = useFormat();
  const { client, query } = useCore();
  const { modal, notification } = App.useApp();
  const list = useQuery(query.basemaps.list.queryOptions({ input: {} }));
  const fail = (error: unknown): void => {
    const { what, todo } = failureText(error, t);
    notification.error({ title: what, description: todo, duration: 12 });
  };
  const remove = async (one: { id: string; name: string; bytes: number }): Promise<void> => {
    const sure = await modal.confirm({
      title: t('settings.basemaps.ask', { name: one.name }),
      content: t('settings.basemaps.askText', { size: fileSize(one.bytes) }),
      okText: t('settings.basemaps.removeIt'),
      okButtonProps: { danger: true },
    });
    if (!sure) return;
    await client.basemaps.remove({ id: one.id }).catch(fail);
    await list.refetch();
  };
  return (
    <section className="settings-box">
      <h2>{t('settings.basemaps.title')}</h2>
      {list.data?.items.length === 0 ? <p className="dim">{t('settings.basemaps.none')}</p> : null}
      <ul className="override-list">
        {(list.data?.items ?? []).map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong>
            <span className="dim">
              {t('settings.basemaps.added', {
                kind: t(`settings.basemaps.kind.${one.kind}`),
                datum: one.datum === 'gcj02' ? 'GCJ-02' : 'WGS-84',
                size: fileSize(one.bytes),
                at: format.dateTime(one.addedAt),
              })}
              {one.attribution === '' ? '' : ` · ${one.attribution}`}
            </span>
            <Button needs="basemaps.remove" size="small" onClick={() => void remove(one)}>
              {t('settings.basemaps.removeIt')}
            </Button>
          </li>
        ))}
      </ul>
      <AddBaseMap onAdded={() => void list.refetch()} />
    </section>
  );
}
