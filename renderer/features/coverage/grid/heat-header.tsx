import type { Capability } from '../../../../shared/contract/coverage.ts';
import { useText } from '../../../i18n/text.tsx';
import { SampleTag } from '../../../ui/sample-tag.tsx';

type HeatHeaderProps = {
  readonly capabilities: readonly Capability[];
  readonly names: ReadonlyMap<string, string>;
  readonly active: number;
};

/** Names of the capabilities, upright or turned so that none is cut; invented ones are marked as samples above. */
export function HeatHeader({ capabilities, names, active }: HeatHeaderProps) {
  const t = useText();
  const sampled = capabilities.some(({ sample }) => sample);
  return (
    <div role="rowgroup" className="heat-head">
      {sampled ? (
        <div className="heat-line heat-samples" aria-hidden="true">
          <span className="heat-venue" />
          {capabilities.map(({ code, sample }, column) => (
            <span key={code} className={sample ? 'heat-sample' : undefined}>
              {sample && capabilities[column - 1]?.sample !== true ? <SampleTag /> : null}
            </span>
          ))}
        </div>
      ) : null}
      <div role="row" className="heat-line heat-names">
        <span role="columnheader" className="heat-venue">
          {t('coverage.grid.venue')}
        </span>
        {capabilities.map(({ code, sample }, column) => {
          const name = names.get(code) ?? code;
          const label = sample ? t('coverage.grid.sample', { name }) : name;
          return (
            <span
              key={code}
              role="columnheader"
              aria-label={label}
              title={label}
              className={active === column ? 'heat-name-active' : undefined}
            >
              <span className="heat-name">{name}</span>
            </span>
          );
        })}
      </div>
    </div>
  );
}
