import { WarningOutlined } from '@ant-design/icons';
import { useName } from '../../../i18n/names.ts';
import { useRuleText } from '../../../i18n/rule-text.ts';
import { useText } from '../../../i18n/text.tsx';
import type { ItemCell } from './worst-first.ts';

/** The reason of one line in few words; the editor tells all of it. What is ready too early is warned about first. */
export function WhyCell({ cell }: { readonly cell: ItemCell }) {
  const t = useText();
  const name = useName();
  const ruleText = useRuleText();
  const { verdict, override } = cell;
  if (cell.state === 'ready' && cell.waitsFor.length > 0) {
    const text = t('why.waits.ready', { items: cell.waitsFor.map(name).join('、') });
    return (
      <span className="cut cell-early" title={text}>
        <WarningOutlined aria-hidden="true" /> {text}
      </span>
    );
  }
  const text =
    override !== null
      ? `${t('mark.overridden')}: ${override.reason}`
      : verdict !== null
        ? ruleText(verdict)
        : t(`reason.${cell.reason}`);
  return (
    <span className="cut" title={text}>
      {text}
    </span>
  );
}
