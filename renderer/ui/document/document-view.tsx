import { Fragment } from 'react';
import type { DocumentBlock } from '../../../shared/domain/documents/document.ts';
import { LineChart } from './line-chart.tsx';
import { StackedBars } from './stacked-bars.tsx';
import './document.css';

type Block<K extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: K }>;

/** The blocks of a document on a screen: the same figures and words as on its pages. */
export function DocumentView({ blocks }: { readonly blocks: readonly DocumentBlock[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <Fragment key={`${index}/${block.kind}`}>
          <BlockView block={block} />
        </Fragment>
      ))}
    </>
  );
}

function BlockView({ block }: { readonly block: DocumentBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h3 className="doc-h1">{block.text}</h3> : <h4 className="doc-h2">{block.text}</h4>;
    case 'paragraph':
      return <p className="doc-p">{block.text}</p>;
    case 'bullets': {
      const items = block.items.map((item, index) => <li key={`${index}/${item}`}>{item}</li>);
      return block.numbered ? <ol className="doc-list">{items}</ol> : <ul className="doc-list">{items}</ul>;
    }
    case 'lead':
      return (
        <div className="doc-lead">
          <p className="doc-lead-text">{block.text}</p>
          {block.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      );
    case 'tiles':
      return <Tiles block={block} />;
    case 'facts':
      return (
        <dl className="doc-facts">
          {block.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <Table block={block} />;
    case 'callout':
      return (
        <aside className={`doc-callout doc-${block.tone}`}>
          <b>{block.title}</b>
          <p>{block.text}</p>
        </aside>
      );
    case 'missing':
      return <p className="doc-callout doc-alert">▲ {block.text}</p>;
    case 'stacked':
      return <StackedBars legend={block.legend} items={block.items} />;
    case 'lines':
      return <LineChart title={block.title} labels={block.labels} series={block.series} top={block.top ?? null} />;
    case 'bars':
    case 'page-break':
      return null;
  }
}

function Tiles({ block }: { readonly block: Block<'tiles'> }) {
  return (
    <ul className="doc-tiles">
      {block.items.map(({ label, value, note, alert }) => (
        <li key={label} className={alert ? 'doc-tile doc-tile-alert' : 'doc-tile'}>
          <span className="doc-tile-label">{label}</span>
          <b className="doc-tile-value">{alert ? `▲ ${value}` : value}</b>
          <span className="doc-tile-label">{note}</span>
        </li>
      ))}
    </ul>
  );
}

/** A wide table scrolls by itself; it can be reached by keyboard for that. */
const REACHABLE = { tabIndex: 0 } as const;

function Table({ block }: { readonly block: Block<'table'> }) {
  return (
    <div className="doc-table" role="group" aria-label={block.columns[0]?.title} {...REACHABLE}>
      <table>
        <thead>
          <tr>
            {block.columns.map(({ title, align }) => (
              <th key={title} scope="col" className={align === 'right' ? 'doc-right' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={`${index}/${row[0] ?? ''}`}>
              {block.columns.map(({ title, align, meter }, column) => (
                <td key={title} className={align === 'right' ? 'doc-right' : undefined}>
                  {meter ? <Meter text={row[column] ?? ''} /> : null}
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Meter({ text }: { readonly text: string }) {
  const percent = Number.parseInt(text, 10);
  return Number.isNaN(percent) ? null : (
    <span className="doc-meter" aria-hidden="true">
      <i style={{ width: `${percent}%` }} />
    </span>
  );
}
