import type { DocumentBlock } from '../../../shared/domain/documents/document.ts';

type Props = Pick<Extract<DocumentBlock, { kind: 'stacked' }>, 'legend' | 'items'>;

/** Bars of equal length parted in shares, each with its figure; the label of each bar says its parts. */
export function StackedBars({ legend, items }: Props) {
  return (
    <div className="doc-stacked">
      <p className="doc-legend">
        {legend.map(({ name, tone }) => (
          <span key={name}>
            <i className={`doc-part doc-part-${tone}`} aria-hidden="true" /> {name}
          </span>
        ))}
      </p>
      <ul>
        {items.map(({ label, parts, shown }) => (
          <li key={label}>
            <span>{label}</span>
            <span
              className="doc-shares"
              role="img"
              aria-label={legend.map(({ name }, index) => `${name} ${parts[index] ?? 0}`).join(', ')}
            >
              {parts.map((part, index) =>
                part === 0 ? null : (
                  <i
                    key={legend[index]?.name}
                    className={`doc-part doc-part-${legend[index]?.tone ?? 'none'}`}
                    style={{ flexGrow: part }}
                  />
                ),
              )}
            </span>
            <b>{shown}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
