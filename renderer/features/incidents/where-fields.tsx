import { useQueries } from '@tanstack/react-query';
import type { MonitoredSystem } from '../../../shared/contract/systems.ts';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { PlaceFinder } from '../../ui/place-finder/place-finder.tsx';

type PlacesFieldProps = { readonly places: readonly string[]; readonly onChange: (places: string[]) => void };

/** Places affected: found by code, name or pinyin initials, taken out by a click. */
export function PlacesField({ places, onChange }: PlacesFieldProps) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const found = useQueries({ queries: places.map((code) => query.places.get.queryOptions({ input: { code } })) });
  return (
    <div className="side-label" role="group" aria-label={t('incidents.field.places')}>
      {t('incidents.field.places')}
      {places.length === 0 ? null : (
        <span className="chips">
          {places.map((code, index) => {
            const place = found[index]?.data;
            const name = place === undefined ? code : nameOf(place.place);
            return (
              <button
                key={code}
                type="button"
                className="plain-button chip"
                aria-label={t('incidents.place.remove', { place: name })}
                onClick={() => onChange(places.filter((one) => one !== code))}
              >
                {name} ✕
              </button>
            );
          })}
        </span>
      )}
      <PlaceFinder label={t('incidents.place.add')} onFound={({ code }) => onChange([...new Set([...places, code])])} />
    </div>
  );
}

type SystemsFieldProps = {
  readonly systems: readonly MonitoredSystem[];
  readonly affected: readonly string[];
  readonly onChange: (systems: string[]) => void;
};

/** Systems affected: their outages become facts. */
export function SystemsField({ systems, affected, onChange }: SystemsFieldProps) {
  const t = useText();
  const nameOf = useName();
  return (
    <div className="side-label" role="group" aria-label={t('incidents.field.systems')}>
      {t('incidents.field.systems')}
      <span className="chips">
        {systems.map((system) => {
          const on = affected.includes(system.code);
          return (
            <button
              key={system.code}
              type="button"
              className="plain-button chip chip-choice"
              aria-pressed={on}
              onClick={() => onChange(on ? affected.filter((one) => one !== system.code) : [...affected, system.code])}
            >
              {nameOf(system)}
              {system.outage === null ? null : <b className="warn-word"> {t('incidents.system.down')}</b>}
            </button>
          );
        })}
      </span>
    </div>
  );
}
