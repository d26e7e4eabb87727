import { createPortal } from 'react-dom';
import type { PaperSheets } from '../../../shared/contract/documents.ts';
import './paper-sheets.css';

type Block = PaperSheets['blocks'][number];
type TableBlock = Extract<Block, { kind: 'table' }>;

/** Lines of 9 mm that fill a sheet below its heading, on A4 and on Letter. */
const LINES_ON_A_SHEET = 23;

/** The paper fallback as the printer takes it. Shown by the printer alone. */
export function PaperOnSheets({ sheets }: { readonly sheets: PaperSheets }) {
  const { head, blocks, lang } = sheets;
  const marks = [head.confidentiality, ...head.marks].join(' · ');
  return createPortal(
    <div className="paper-sheets" lang={lang === 'zh' ? 'zh-CN' : 'en'} aria-hidden>
      <header>
        <h1>{head.title}</h1>
        <p>{[head.issuer, head.dated, marks].join('　')}</p>
      </header>
      {blocks.map((block, index) => (
        // Written once and never reordered.
        <PaperPiece key={index} block={block} marks={marks} />
      ))}
    </div>,
    document.body,
  );
}

/** `marks`: how confidential it is; stands where every part begins, as each may be handed out by itself. */
function PaperPiece({ block, marks }: { readonly block: Block; readonly marks: string }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h2>
          {block.text}
          <small>{marks}</small>
        </h2>
      ) : (
        <h3>{block.text}</h3>
      );
    case 'paragraph':
    case 'missing':
      return <p>{block.text}</p>;
    case 'callout':
      return (
        <p className="paper-callout">
          <strong>{block.title}</strong>
          {'　'}
          {block.text}
        </p>
      );
    case 'page-break':
      return <div className="paper-break" />;
    case 'table':
      return <PaperTable block={block} />;
  }
}

function PaperTable({ block }: { readonly block: TableBlock }) {
  const { columns, rows, fillPage = false } = block;
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const blank = fillPage ? LINES_ON_A_SHEET : (block.blankRows ?? 0);
  return (
    <table>
      <colgroup>
        {columns.map(({ title, share }) => (
          <col key={title} style={{ width: `${(share / whole) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((text, column) => (
              <td key={column}>{text}</td>
            ))}
          </tr>
        ))}
        {Array.from({ length: blank }, (_, row) => (
          <tr key={`blank-${row}`} className="paper-line">
            {columns.map(({ title }) => (
              <td key={title}>{'\u00a0'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
