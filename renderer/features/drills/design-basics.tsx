import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useId } from 'react';
import { DRILL_TYPES } from '../../../shared/domain/drills/drill.ts';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { PlaceFinder } from '../../ui/place-finder/place-finder.tsx';
import type { DesignPartProps } from './design-model.ts';

/** What it is called, what kind it is, when and where. */
export function DesignBasics({ design, change }: DesignPartProps) {
  const t = useText();
  const id = useId();
  const nameOf = useName();
  const { query } = useCore();
  const map = useQuery(query.places.map.queryOptions({ input: {} }));
  const placeName = (code: string): string => {
    const known = map.data?.places.find((one) => one.code === code);
    return known === undefined ? code : nameOf(known);
  };
  return (
    <section className="design-part" aria-label={t('design.basics')}>
      <h2>{t('design.basics')}</h2>
      <div className="design-basics">
        <label htmlFor={`${id}-title`}>
          {t('drills.column.title')}
          <input
            id={`${id}-title`}
            className="field"
            maxLength={200}
            value={design.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        </label>
        <label htmlFor={`${id}-type`}>
          {t('drills.column.type')}
          <select
            id={`${id}-type`}
            className="field"
            value={design.type}
            onChange={(event) => change({ type: DRILL_TYPES.find((one) => one === event.target.value) ?? design.type })}
          >
            {DRILL_TYPES.map((one) => (
              <option key={one} value={one}>
                {t(`drills.type.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-planned`}>
          {t('design.planned')}
          <input
            id={`${id}-planned`}
            className="field"
            placeholder="2026-09-20 10:00"
            value={design.planned}
            onChange={(event) => change({ planned: event.target.value })}
          />
        </label>
        <span className="side-label">
          {t('drills.new.places')}
          <PlaceFinder
            label={t('drills.new.places.find')}
            onFound={({ code }) => change({ places: [...new Set([...design.places, code])] })}
          />
        </span>
      </div>
      {design.places.length === 0 ? null : (
        <p className="design-places">
          {design.places.map((code) => (
            <Tag key={code} closable onClose={() => change({ places: design.places.filter((one) => one !== code) })}>
              {placeName(code)}
            </Tag>
          ))}
        </p>
      )}
    </section>
  );
}
