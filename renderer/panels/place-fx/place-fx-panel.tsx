import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useId, useState, type KeyboardEvent } from 'react';
import type { FxPoint } from '../../../shared/contract/fx-points.ts';
import { FX_TIERS } from '../../../shared/domain/fx-points/fx-rules.ts';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { FxState } from '../../ui/fx-point/fx-state.tsx';
import { InlineField } from '../../ui/inline-field/inline-field.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { fromZoneInput, toZoneInput } from '../../ui/time/zone-input.ts';
import { Button } from '../../ui/act/button.tsx';
import { PlainButton } from '../../ui/act/plain-button.tsx';
import '../../ui/machine/machine.css';

type PlaceFxPanelProps = {
  readonly place: string;
  /** A point is looked for only where one can be. */ readonly likely: boolean;
};

/** What the place changes, under which permission and until when, edited where it stands. */
export function PlaceFxPanel({ place, likely }: PlaceFxPanelProps) {
  const t = useText();
  const { query } = useCore();
  const save = useCommand((calls) => calls.fxPoints.save);
  const { data } = useQuery(query.fxPoints.get.queryOptions({ input: { place } }));
  const point = data?.point ?? null;
  if (data === undefined || (point === null && !likely)) return null;
  return (
    <Panel title={t('fx.place.title')} aside={point === null ? undefined : <FxState state={point.licenceState} />}>
      {point === null ? (
        <>
          <p className="faint">{t('fx.place.none')}</p>
          <Button
            needs="fxPoints.save"
            size="small"
            onClick={() => void save.run({ place, tier: 'basic', licence: null, licenceUntil: null, hostHotel: null })}
          >
            {t('fx.place.add')}
          </Button>
        </>
      ) : (
        <Point point={point} />
      )}
    </Panel>
  );
}

/** To the last millisecond of a minute. */
const LAST_MINUTE_MS = 59_999;

function Point({ point }: { readonly point: FxPoint }) {
  const t = useText();
  const nameOf = useName();
  const zone = useZone();
  const { modal } = App.useApp();
  const save = useCommand((calls) => calls.fxPoints.save);
  const remove = useCommand((calls) => calls.fxPoints.remove);
  const { place, tier, licence, licenceUntil, hostHotel } = point;
  const put = async (
    change: Partial<Pick<FxPoint, 'tier' | 'licence' | 'licenceUntil' | 'hostHotel'>>,
  ): Promise<boolean> => (await save.run({ place, tier, licence, licenceUntil, hostHotel, ...change })) !== null;
  const day = licenceUntil === null ? '' : toZoneInput(licenceUntil, zone).slice(0, 10);
  const host = point.hostName === null ? '' : nameOf({ name: point.hostName, nameEn: point.hostNameEn });
  return (
    <>
      <InlineField
        needs="fxPoints.save"
        label={t('fx.tier')}
        value={tier}
        shown={t(`fx.tier.${tier}`)}
        options={FX_TIERS.map((one) => ({ value: one, label: t(`fx.tier.${one}`) }))}
        onSave={async (value) => {
          const chosen = FX_TIERS.find((one) => one === value);
          return chosen !== undefined && put({ tier: chosen });
        }}
      />
      <InlineField
        needs="fxPoints.save"
        label={t('fx.licence')}
        value={licence ?? ''}
        maxLength={120}
        onSave={(value) => put({ licence: value === '' ? null : value })}
      />
      <InlineField
        needs="fxPoints.save"
        label={t('fx.until')}
        value={day}
        shown={day === '' ? t('fx.until.none') : day}
        onSave={async (value) => {
          const lastMinute = value === '' ? null : fromZoneInput(`${value} 23:59`, zone);
          // The day that is written is the last one on which it holds.
          const until = lastMinute === null ? null : lastMinute + LAST_MINUTE_MS;
          return (value === '' || until !== null) && put({ licenceUntil: until });
        }}
      />
      <InlineField
        needs="fxPoints.save"
        label={t('fx.host')}
        value={hostHotel ?? ''}
        shown={hostHotel === null ? '' : host}
        onSave={(value) => put({ hostHotel: value === '' ? null : value })}
      />
      <div className="inline-field">
        <span className="inline-label">{t('fx.hours')}</span>
        <span className="dim">
          {t(`fx.open.${point.openNow ?? 'unknown'}`)} · {t('fx.hours.note')}
        </span>
      </div>
      <Currencies point={point} />
      <Button
        needs="fxPoints.remove"
        size="small"
        onClick={() =>
          void (async () => {
            if (await modal.confirm({ title: t('fx.place.remove'), content: place })) await remove.run({ place });
          })()
        }
      >
        {t('fx.place.remove')}
      </Button>
    </>
  );
}

function Currencies({ point }: { readonly point: FxPoint }) {
  const t = useText();
  const id = useId();
  const { query } = useCore();
  const set = useCommand((calls) => calls.fxPoints.setCurrency);
  const event = useQuery(query.event.get.queryOptions({ input: {} }));
  const [typed, setTyped] = useState('');
  const required = (event.data?.currencies ?? []).map(({ code }) => code);
  const all = [...required, ...point.currencies.filter((code) => !required.includes(code))];
  const put = (currency: string, offered: boolean): void => void set.run({ place: point.place, currency, offered });
  const onKeyDown = (pressed: KeyboardEvent): void => {
    const code = typed.trim().toUpperCase();
    if (pressed.key !== 'Enter' || !/^[A-Z]{3}$/.test(code)) return;
    pressed.preventDefault();
    put(code, true);
    setTyped('');
  };
  return (
    <div className="members" role="group" aria-labelledby={id}>
      <span id={id} className="inline-label">
        {t('fx.currencies')}
      </span>
      <span className="members-list">
        {all.map((code) => {
          const on = point.currencies.includes(code);
          return (
            <PlainButton
              needs="fxPoints.setCurrency"
              key={code}

              className="plain-button member"
              aria-pressed={on}
              onClick={() => put(code, !on)}
            >
              {code}
            </PlainButton>
          );
        })}
        <input
          className="field members-add"
          aria-label={t('fx.currencies')}
          maxLength={3}
          placeholder="+ ISO"
          value={typed}
          onChange={(changed) => setTyped(changed.target.value)}
          onKeyDown={onKeyDown}
        />
      </span>
    </div>
  );
}
