import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef, useState } from 'react';
import { wallLayout, type KeptLayout, type WallLayoutData } from '../../../../shared/contract/wall.ts';
import { roomFor } from '../../../../shared/domain/walls/layout.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { textIn } from '../../../i18n/text-in.ts';
import { useText } from '../../../i18n/text.tsx';
import { LayoutEditor } from './layout-editor.tsx';
import { LayoutList } from './layout-list.tsx';
import { OpenWalls } from './open-walls.tsx';
import { Button } from '../../../ui/act/button.tsx';
import './walls.css';

type Editing = { readonly code: string | null; readonly layout: WallLayoutData };

/** Layouts of walls: shown, copied, put together from panels, kept, and passed on as files. */
export function WallsSection() {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const { message } = App.useApp();
  const file = useRef<HTMLInputElement>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const items = useQuery(query.wall.layouts.queryOptions({ input: {} })).data?.items ?? [];
  const save = useCommand((client) => client.wall.save);
  const importFile = useCommand((client) => client.wall.importLayout);

  const begin = (): void => {
    const first = roomFor('countdown', []);
    const page = { ...bothNames('walls.page.newName'), panels: first === null ? [] : [first] };
    setEditing({
      code: null,
      layout: {
        ...bothNames('walls.new'),
        pageSeconds: 20,
        interruptAt: 0,
        showNames: false,
        showSums: false,
        pages: [page],
      },
    });
  };
  const copy = (kept: KeptLayout): void => {
    const { code: _code, shipped: _shipped, ...layout } = kept;
    setEditing({
      code: null,
      layout: { ...layout, name: called('zh', layout.name), nameEn: called('en', layout.nameEn) },
    });
  };
  const store = async (layout: WallLayoutData): Promise<void> => {
    const code = editing?.code ?? null;
    const saved = await save.run({ layout, ...(code !== null && { code }) });
    if (saved === null) return;
    setEditing(null);
    void message.success(t('walls.saved', { name: nameOf(saved.layout) }));
  };
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const taken = await importFile.run({ text: await chosen.text() });
    if (taken !== null) void message.success(t('walls.saved', { name: nameOf(taken.layout) }));
  };

  if (editing !== null)
    return (
      <LayoutEditor
        initial={editing.layout}
        pending={save.pending}
        onSave={(layout) => void store(wallLayout.parse(layout))}
        onCancel={() => setEditing(null)}
      />
    );
  return (
    <>
      <section className="settings-box walls-box" aria-label={t('walls.title')}>
        <div className="walls-head">
          <h2>{t('walls.title')}</h2>
          <Button needs="wall.save" onClick={begin}>
            {t('walls.new')}
          </Button>
          <Button needs="wall.importLayout" onClick={() => file.current?.click()} loading={importFile.pending}>
            {t('walls.import')}
          </Button>
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            className="visually-hidden"
            aria-label={t('walls.import')}
            tabIndex={-1}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </div>
        <p className="dim">{t('walls.intro')}</p>
        <LayoutList
          items={items}
          onCopy={copy}
          onEdit={({ code, shipped: _shipped, ...layout }) => setEditing({ code, layout })}
        />
      </section>
      <OpenWalls layouts={items} />
    </>
  );
}

/** What a copy is called, within the length of a name. */
const called = (language: 'zh' | 'en', name: string): string =>
  textIn(language, 'walls.copy.name', { name }).slice(0, 40);

const bothNames = (id: 'walls.new' | 'walls.page.newName'): { name: string; nameEn: string } => ({
  name: textIn('zh', id),
  nameEn: textIn('en', id),
});
