import { WarningOutlined } from '@ant-design/icons';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { useShortWhy } from '../../../ui/state/short-why.ts';
import type { ItemCell } from './worst-first.ts';

/** The reason of one line in few words; the editor tells all of it. What is ready too early is warned about first. */
export function WhyCell({ cell }: { readonly cell: ItemCell }) {
  const t = useText();
  const name = useName();
  const shortWhy = useShortWhy();
  if (cell.state === 'ready' && cell.waitsFor.length > 0) {
    const text = t('why.waits.ready', { items: cell.waitsFor.map(name).join('、') });
    return (
      <span className="cut cell-early" title={text}>
        <WarningOutlined aria-hidden="true" /> {text}
      </span>
    );
  }
  const text = shortWhy(cell);
  return (
    <span className="cut" title={text}>
      {text}
    </span>
  );
}
