import { App } from 'antd';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { FormField } from '../form-field.tsx';
import { readRadii } from './ring-radii.ts';
import { Button } from '../../../ui/act/button.tsx';

type RingFormProps = { readonly serviceRing: number; readonly radii: readonly number[] };

/** Metres in a straight line: the ring in which a place serves a venue, and the rings drawn on the map. */
export function RingForm({ serviceRing, radii }: RingFormProps) {
  const t = useText();
  const { message } = App.useApp();
  const set = useCommand((client) => client.settings.set);
  const [ring, setRing] = useState(String(serviceRing));
  const [rings, setRings] = useState(radii.join(', '));
  const ringRadii = readRadii(rings);
  const metres = Number(ring);
  const goodRing = ring.trim() !== '' && metres >= 50 && metres <= 50_000;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!goodRing || ringRadii === null) return;
    if ((await set.run({ serviceRingMetres: metres, ringRadii })) !== null) void message.success(t('settings.saved'));
  };
  return (
    <section className="settings-box">
      <h2>{t('settings.rings.title')}</h2>
      <form className="settings-form" onSubmit={(event) => void save(event)}>
        <FormField
          label={t('settings.rings.default')}
          inputMode="numeric"
          value={ring}
          onChange={setRing}
          problem={goodRing ? null : t('settings.rings.bad')}
        />
        <FormField
          label={t('settings.rings.radii')}
          value={rings}
          onChange={setRings}
          problem={ringRadii === null ? t('settings.rings.bad') : null}
        />
        <div className="settings-actions">
          <Button
            needs="settings.set"
            type="primary"
            htmlType="submit"
            disabled={!goodRing || ringRadii === null}
            loading={set.pending}
          >
            {t('settings.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
