import { App } from 'antd';
import { useState, type FormEvent } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { failureOf, failureText } from '../../../i18n/error-text.ts';
import { useText } from '../../../i18n/text.tsx';
import { ChoiceField, FormField } from '../form-field.tsx';
import { Button } from '../../../ui/act/button.tsx';

const SOURCES = ['file', 'folder', 'server'] as const;
type Source = (typeof SOURCES)[number];
const DATUMS = ['wgs84', 'gcj02'] as const;
type Datum = (typeof DATUMS)[number];

/** A base map from a file, a folder or an intranet server, with what such a source does not say of itself. */
export function AddBaseMap({ onAdded }: { readonly onAdded: () => void }) {
  const t = useText();
  const { client } = useCore();
  const { modal, notification } = App.useApp();
  const [source, setSource] = useState<Source>('file');
  const [where, setWhere] = useState('');
  const [name, setName] = useState('');
  const [datum, setDatum] = useState<Datum>('wgs84');
  const [attribution, setAttribution] = useState('');
  const [maxZoom, setMaxZoom] = useState('18');
  const [busy, setBusy] = useState(false);
  const zoom = Number(maxZoom);
  const ready = where.trim() !== '' && (source !== 'server' || (Number.isInteger(zoom) && zoom >= 3 && zoom <= 24));

  const add = async (confirmed: boolean): Promise<void> => {
    const said = {
      datum,
      ...(name.trim() !== '' && { name: name.trim() }),
      ...(attribution.trim() !== '' && { attribution: attribution.trim() }),
    };
    if (source === 'server') await client.basemaps.addServer({ url: where.trim(), maxZoom: zoom, confirmed, ...said });
    else await client.basemaps.add({ file: where.trim(), ...said });
    for (const clear of [setWhere, setName, setAttribution]) clear('');
    onAdded();
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      await add(false).catch(async (error: unknown) => {
        const { code, details } = failureOf(error);
        if (code !== 'BASEMAP_HOST_PUBLIC') throw error;
        const sure = await modal.confirm({
          title: t('settings.basemaps.public.ask', { host: String(details['host']) }),
          content: t('settings.basemaps.public.text'),
          okText: t('settings.basemaps.public.ok'),
        });
        if (sure) await add(true);
      });
    } catch (error) {
      const { what, todo } = failureText(error, t);
      notification.error({ title: what, description: todo, duration: 12 });
    }
    setBusy(false);
  };
  return (
    <form className="settings-add base-map-add" onSubmit={(event) => void submit(event)}>
      <ChoiceField
        label={t('settings.basemaps.source')}
        value={source}
        options={SOURCES.map((one) => ({ value: one, label: t(`settings.basemaps.source.${one}`) }))}
        onChange={setSource}
      />
      {source === 'server' ? (
        <>
          <FormField
            label={t('settings.basemaps.url')}
            title={t('settings.basemaps.url.hint')}
            placeholder="http://tiles.bank.internal/{z}/{x}/{y}.png"
            value={where}
            onChange={setWhere}
          />
          <FormField label={t('settings.basemaps.zooms')} inputMode="numeric" value={maxZoom} onChange={setMaxZoom} />
        </>
      ) : (
        <FormField
          label={t('settings.basemaps.file')}
          placeholder={source === 'file' ? '/path/city.mbtiles' : '/path/tiles'}
          value={where}
          onChange={setWhere}
        />
      )}
      <FormField label={t('settings.basemaps.name')} value={name} onChange={setName} />
      <ChoiceField
        label={t('settings.basemaps.datum')}
        value={datum}
        options={DATUMS.map((one) => ({ value: one, label: t(`settings.basemaps.datum.${one}`) }))}
        onChange={setDatum}
      />
      <FormField
        label={t('settings.basemaps.attribution')}
        title={t('settings.basemaps.attribution.hint')}
        value={attribution}
        onChange={setAttribution}
      />
      <Button needs="basemaps.addServer" htmlType="submit" disabled={!ready} loading={busy}>
        {t('settings.basemaps.add')}
      </Button>
      <p className="faint">{t(source === 'file' ? 'settings.basemaps.hint' : `settings.basemaps.hint.${source}`)}</p>
    </form>
  );
}
