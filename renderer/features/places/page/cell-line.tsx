import { DownOutlined, EditOutlined, PaperClipOutlined, RightOutlined } from '@ant-design/icons';
import type { ReadinessCell } from '../../../../shared/contract/readiness-cells.ts';
import { Link } from '../../../app/router/router.tsx';
import { useText } from '../../../i18n/text.tsx';
import { CellDetails } from '../../../ui/cell-editor/cell-details.tsx';
import { CellWhy } from '../../../ui/cell-editor/cell-why.tsx';
import { drawnState, marksOfCell } from '../../../ui/state/marked-cell.ts';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { Button } from '../../../ui/act/button.tsx';

type CellLineProps = {
  readonly cell: ReadinessCell;
  readonly name: string;
  readonly shown: boolean;
  readonly onShow: () => void;
  readonly onEdit: (near: DOMRect) => void;
};

/** One item at this place: its state, why, and the way to set it. */
export function CellLine({ cell, name, shown, onShow, onEdit }: CellLineProps) {
  const t = useText();
  return (
    <div className="cell-line">
      <div className="cell-line-head">
        <StateMark state={drawnState(cell.state, marksOfCell(cell))} />
        <span className="cell-line-name">
          <Link to="/readiness/item/:code" params={{ code: cell.item }}>
            {name}
          </Link>
          {cell.critical ? <span className="critical-tag">{t('readiness.critical')}</span> : null}
        </span>
        <Button
          needs="readiness.set"
          size="small"
          icon={<EditOutlined />}
          aria-label={`${t('readiness.editor.title')}: ${name}`}
          onClick={(event) => onEdit(event.currentTarget.getBoundingClientRect())}
        />
        <Button
          size="small"
          type="text"
          aria-expanded={shown}
          aria-label={`${t('readiness.history')}: ${name}`}
          onClick={onShow}
        >
          {cell.attachments > 0 ? (
            <>
              <PaperClipOutlined /> {cell.attachments}
            </>
          ) : null}
          {shown ? <DownOutlined /> : <RightOutlined />}
        </Button>
      </div>
      <CellWhy cell={cell} />
      {cell.note === null || cell.note === '' ? null : <p className="cell-note">{cell.note}</p>}
      {shown ? <CellDetails place={cell.place} item={cell.item} /> : null}
    </div>
  );
}
