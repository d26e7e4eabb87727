import { App } from 'antd';
import type { KeptLayout } from '../../../../shared/contract/wall.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useOpenWall } from '../../../app/open-wall.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { utf8ToBase64 } from '../../../ui/files/base64.ts';
import { saveFile } from '../../../ui/files/save-file.ts';
import { PageMini } from './page-mini.tsx';
import { useShellDisplays } from './use-shell-displays.ts';
import { Button } from '../../../ui/act/button.tsx';

type LayoutListProps = {
  readonly items: readonly KeptLayout[];
  readonly onCopy: (layout: KeptLayout) => void;
  readonly onEdit: (layout: KeptLayout) => void;
};

/** Every layout with a small picture of each page, and what can be done with it. */
export function LayoutList({ items, onCopy, onEdit }: LayoutListProps) {
  const t = useText();
  const nameOf = useName();
  const { client } = useCore();
  const { modal } = App.useApp();
  const openWall = useOpenWall();
  const remove = useCommand((calls) => calls.wall.remove);
  const { displays } = useShellDisplays();
  const ask = async (layout: KeptLayout): Promise<void> => {
    const panels = layout.pages.reduce((sum, page) => sum + page.panels.length, 0);
    const sure = await modal.confirm({
      title: t('walls.remove.ask', { name: nameOf(layout) }),
      content: t('walls.remove.text', { pages: layout.pages.length, panels }),
      okText: t('walls.remove'),
      okButtonProps: { danger: true },
    });
    if (sure) await remove.run({ code: layout.code });
  };
  const pass = async (code: string): Promise<void> => {
    const { fileName, text } = await client.wall.exportLayout({ code });
    saveFile(fileName, utf8ToBase64(text), 'application/json');
  };
  return (
    <ul className="walls-list">
      {items.map((layout) => (
        <li key={layout.code} data-layout={layout.code}>
          <div className="walls-name">
            <strong>{nameOf(layout)}</strong>
            <span className="faint">
              {t(layout.shipped ? 'walls.shipped' : 'walls.own')} ·{' '}
              {t('walls.counts', { pages: layout.pages.length, seconds: layout.pageSeconds })}
            </span>
          </div>
          <div className="walls-pages" aria-hidden="true">
            {layout.pages.map((page) => (
              <PageMini key={page.name} page={page} />
            ))}
          </div>
          <div className="walls-acts">
            {displays.length < 2 ? (
              <Button size="small" onClick={() => openWall({ layout: layout.code })}>
                {t('walls.show')}
              </Button>
            ) : (
              displays.map(({ id, label }) => (
                <Button
                  key={id}
                  size="small"
                  type="primary"
                  ghost
                  onClick={() => openWall({ layout: layout.code, displayId: id })}
                >
                  {t('walls.show.on', { display: label })}
                </Button>
              ))
            )}
            {layout.shipped ? (
              <Button needs="wall.save" size="small" onClick={() => onCopy(layout)}>
                {t('walls.copy')}
              </Button>
            ) : (
              <Button needs="wall.save" size="small" onClick={() => onEdit(layout)}>
                {t('walls.edit')}
              </Button>
            )}
            <Button needs="wall.exportLayout" size="small" onClick={() => void pass(layout.code)}>
              {t('walls.export')}
            </Button>
            {layout.shipped ? null : (
              <Button needs="wall.remove" size="small" danger onClick={() => void ask(layout)}>
                {t('walls.remove')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
