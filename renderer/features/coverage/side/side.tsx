import { Tabs } from 'antd';
import { useText } from '../../../i18n/text.tsx';
import { countAway, useCoverageView, type SideTab } from '../coverage-view.ts';
import { ExclusionsTab } from '../exclusions/exclusions-tab.tsx';
import { heatKey } from '../../../ui/heat/heat-table.ts';
import type { Coverage } from '../use-coverage.ts';
import { WhatIfTab } from '../what-if/what-if-tab.tsx';
import { CellTab } from './cell-tab.tsx';
import { SinglePoints } from './single-points.tsx';
import './side.css';

const TABS: readonly SideTab[] = ['cell', 'close', 'exclude'];
const isTab = (key: string): key is SideTab => TABS.some((tab) => tab === key);

/** Beside the grid: the chosen cell, what would be if places closed, and what is excluded. */
export function Side({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const { tab, away, cell, show } = useCoverageView();
  const supposed = countAway(away);
  // A link may name a venue or a capability that is no more.
  const isGone = cell !== null && coverage.cells !== null && !coverage.byKey.has(heatKey(cell.venue, cell.capability));
  const count = coverage.exclusions.length + coverage.barriers.length;
  const items = [
    {
      key: 'cell',
      label: t('coverage.tab.cell'),
      children:
        cell === null || isGone ? <Overview coverage={coverage} /> : <CellTab coverage={coverage} choice={cell} />,
    },
    {
      key: 'close',
      label: supposed === 0 ? t('coverage.tab.close') : t('coverage.tab.close.count', { count: supposed }),
      children: <WhatIfTab coverage={coverage} />,
    },
    {
      key: 'exclude',
      label: count === 0 ? t('coverage.tab.exclude') : t('coverage.tab.exclude.count', { count }),
      children: <ExclusionsTab coverage={coverage} />,
    },
  ];
  return (
    <aside className="coverage-side" aria-label={t('coverage.side')}>
      <Tabs
        size="small"
        activeKey={tab}
        items={items}
        destroyOnHidden
        onChange={(key) => isTab(key) && show({ tab: key })}
      />
    </aside>
  );
}

function Overview({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  return (
    <div className="side-body">
      <p className="dim">{t('coverage.over.hint')}</p>
      <SinglePoints coverage={coverage} />
    </div>
  );
}
