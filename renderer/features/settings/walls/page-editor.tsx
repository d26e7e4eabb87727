import { Input, Select } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import type { WallLayoutData } from '../../../../shared/contract/wall.ts';
import { roomFor, shifted, type PlacedPanel } from '../../../../shared/domain/walls/layout.ts';
import { WALL_PANEL_IDS, type WallPanelId } from '../../../../shared/domain/walls/wall-panels.ts';
import { useText } from '../../../i18n/text.tsx';
import { LabelledField } from './labelled-field.tsx';

type Page = WallLayoutData['pages'][number];
type PageEditorProps = { readonly page: Page; readonly number: number; readonly onChange: (page: Page) => void };

const STEPS: Readonly<Record<string, readonly ['column' | 'row', 'width' | 'height', number]>> = {
  ArrowLeft: ['column', 'width', -1],
  ArrowRight: ['column', 'width', 1],
  ArrowUp: ['row', 'height', -1],
  ArrowDown: ['row', 'height', 1],
};

/** One page: its panels in the grid of the wall, moved and resized by keys, added from a list. */
export function PageEditor({ page, number, onChange }: PageEditorProps) {
  const t = useText();
  const grid = useRef<HTMLUListElement>(null);
  const { panels } = page;
  const put = (next: readonly PlacedPanel[]): void => onChange({ ...page, panels: [...next] });
  const add = (panel: WallPanelId): void => {
    const room = roomFor(panel, panels);
    if (room !== null) put([...panels, room]);
  };
  const takeOut = (one: PlacedPanel): void => {
    put(panels.filter((other) => other !== one));
    grid.current?.querySelector<HTMLElement>('button')?.focus();
  };
  const onKey = (event: KeyboardEvent, one: PlacedPanel): void => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      takeOut(one);
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const [move, size, by] = step;
    const others = panels.filter((other) => other !== one);
    const next = shifted(one, others, { [event.shiftKey ? size : move]: by });
    if (next !== one) put(panels.map((other) => (other === one ? next : other)));
  };
  const free = WALL_PANEL_IDS.filter((id) => !panels.some(({ panel }) => panel === id));
  return (
    <>
      <div className="walls-fields">
        <LabelledField label={t('walls.page.name')}>
          {(id) => (
            <Input
              id={id}
              maxLength={40}
              value={page.name}
              onChange={(event) => onChange({ ...page, name: event.target.value })}
            />
          )}
        </LabelledField>
        <LabelledField label={t('walls.page.nameEn')}>
          {(id) => (
            <Input
              id={id}
              maxLength={40}
              value={page.nameEn}
              onChange={(event) => onChange({ ...page, nameEn: event.target.value })}
            />
          )}
        </LabelledField>
        <LabelledField label={t('walls.panel.add')}>
          {(id) => (
            <Select<WallPanelId>
              id={id}
              value={null}
              placeholder={t('walls.panel.add')}
              options={free.map((panel) => {
                const room = roomFor(panel, panels) !== null;
                const name = t(`wall.panel.${panel}`);
                return { value: panel, label: room ? name : `${name} · ${t('walls.panel.full')}`, disabled: !room };
              })}
              onChange={add}
            />
          )}
        </LabelledField>
      </div>
      <p className="faint">{t('walls.grid.help')}</p>
      <ul className="walls-grid" aria-label={t('walls.grid', { page: number })} ref={grid}>
        {panels.map((one) => {
          const { panel, column, row, width, height } = one;
          const name = t(`wall.panel.${panel}`);
          return (
            <li
              key={panel}
              style={{ gridColumn: `${column} / span ${width}`, gridRow: `${row} / span ${height}` }}
              data-panel={panel}
            >
              <button
                type="button"
                className="plain-button walls-grid-panel"
                aria-label={t('walls.panel.at', { name, column, row, width, height })}
                onKeyDown={(event) => onKey(event, one)}
              >
                <strong>{name}</strong>
                <span className="faint" aria-hidden="true">
                  {width} × {height}
                </span>
              </button>
              <button
                type="button"
                className="plain-button walls-grid-remove"
                aria-label={t('walls.panel.remove', { name })}
                onClick={() => takeOut(one)}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
