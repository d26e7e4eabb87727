import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { failureText } from '../../../i18n/error-text.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { fileSize } from '../../../ui/files/file-size.ts';
import { FormField } from '../form-field.tsx';

/** Base map files in the data folder: added by path, because they are far too big to send through a window. */
export function BaseMaps() {
  const t = useText();
  const format = useFormat();
  const { client, query } = useCore();
  const { modal, notification } = App.useApp();
  const list = useQuery(query.basemaps.list.queryOptions({ input: {} }));
  const [file, setFile] = useState('');
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const fail = (error: unknown): void => {
    const { what, todo } = failureText(error, t);
    notification.error({ title: what, description: todo, duration: 12 });
  };
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      await client.basemaps.add({ file: file.trim(), ...(name.trim() !== '' && { name: name.trim() }) });
      setFile('');
      setName('');
      await list.refetch();
    } catch (error) {
      fail(error);
    }
    setBusy(false);
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
              {t('settings.basemaps.added', { size: fileSize(one.bytes), at: format.dateTime(one.addedAt) })}
            </span>
            <Button size="small" onClick={() => void remove(one)}>
              {t('settings.basemaps.removeIt')}
            </Button>
          </li>
        ))}
      </ul>
      <form className="settings-add" onSubmit={(event) => void add(event)}>
        <FormField
          label={t('settings.basemaps.file')}
          placeholder="/path/city.pmtiles"
          value={file}
          onChange={setFile}
        />
        <FormField label={t('settings.basemaps.name')} value={name} onChange={setName} />
        <Button htmlType="submit" disabled={file.trim() === ''} loading={busy}>
          {t('settings.basemaps.add')}
        </Button>
      </form>
      <p className="faint">{t('settings.basemaps.hint')}</p>
    </section>
  );
}
