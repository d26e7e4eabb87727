import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { WallLayoutData } from '../../../../shared/contract/wall.ts';
import { useText } from '../../../i18n/text.tsx';
import { textIn } from '../../../i18n/text-in.ts';
import { LabelledField } from './labelled-field.tsx';
import { PageEditor } from './page-editor.tsx';
import { Button } from '../../../ui/act/button.tsx';

type LayoutEditorProps = {
  readonly initial: WallLayoutData;
  readonly pending: boolean;
  readonly onSave: (layout: WallLayoutData) => void;
  readonly onCancel: () => void;
};

const INTERRUPTS = [null, 0, 1, 2, 3] as const;
const MOST_PAGES = 8;

/** A layout while somebody puts it together. */
export function LayoutEditor({ initial, pending, onSave, onCancel }: LayoutEditorProps) {
  const t = useText();
  const [layout, setLayout] = useState(initial);
  const [at, setAt] = useState(0);
  const change = (part: Partial<WallLayoutData>): void => setLayout((before) => ({ ...before, ...part }));
  const { pages } = layout;
  const page = pages[at] ?? pages[0];
  const named = layout.name.trim() !== '' && layout.nameEn.trim() !== '';
  const whole = pages.every(
    ({ name, nameEn, panels }) => name.trim() !== '' && nameEn.trim() !== '' && panels.length > 0,
  );
  const addPage = (): void => {
    change({
      pages: [
        ...pages,
        { name: textIn('zh', 'walls.page.newName'), nameEn: textIn('en', 'walls.page.newName'), panels: [] },
      ],
    });
    setAt(pages.length);
  };
  return (
    <form
      className="settings-box walls-box walls-editor"
      aria-label={t('walls.title')}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(layout);
      }}
    >
      <div className="walls-fields">
        <LabelledField label={t('walls.name')}>
          {(id) => (
            <Input
              id={id}
              maxLength={40}
              value={layout.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </LabelledField>
        <LabelledField label={t('walls.nameEn')}>
          {(id) => (
            <Input
              id={id}
              maxLength={40}
              value={layout.nameEn}
              onChange={(event) => change({ nameEn: event.target.value })}
            />
          )}
        </LabelledField>
        <LabelledField label={t('walls.seconds')}>
          {(id) => (
            <InputNumber
              id={id}
              min={5}
              max={600}
              precision={0}
              value={layout.pageSeconds}
              onChange={(value) => change({ pageSeconds: value ?? 20 })}
            />
          )}
        </LabelledField>
        <LabelledField label={t('walls.interrupt')}>
          {(id) => (
            <Select
              id={id}
              value={layout.interruptAt ?? -1}
              options={INTERRUPTS.map((value) => ({
                value: value ?? -1,
                label: t(value === null ? 'walls.interrupt.none' : `walls.interrupt.${value}`),
              }))}
              onChange={(value: number) => change({ interruptAt: value < 0 ? null : value })}
            />
          )}
        </LabelledField>
        <Checkbox checked={layout.showNames} onChange={(event) => change({ showNames: event.target.checked })}>
          {t('walls.names')}
        </Checkbox>
        <Checkbox checked={layout.showSums} onChange={(event) => change({ showSums: event.target.checked })}>
          {t('walls.sums')}
        </Checkbox>
      </div>
      <div className="walls-tabs">
        {pages.map((one, index) => (
          <Button
            // Pages have no identity but their place.
            key={index}
            size="small"
            type={one === page ? 'primary' : 'default'}
            aria-pressed={one === page}
            onClick={() => setAt(index)}
          >
            {t('walls.page', { page: index + 1 })}
          </Button>
        ))}
        <Button size="small" disabled={pages.length >= MOST_PAGES} onClick={addPage}>
          {t('walls.page.add')}
        </Button>
        <Button
          size="small"
          disabled={pages.length < 2}
          onClick={() => {
            change({ pages: pages.filter((one) => one !== page) });
            setAt(Math.max(0, at - 1));
          }}
        >
          {t('walls.page.remove')}
        </Button>
      </div>
      {page === undefined ? null : (
        <PageEditor
          key={at}
          page={page}
          number={pages.indexOf(page) + 1}
          onChange={(next) => change({ pages: pages.map((one) => (one === page ? next : one)) })}
        />
      )}
      <div className="settings-actions">
        {whole ? null : <span className="form-problem">{t('walls.needPanel')}</span>}
        <Button onClick={onCancel}>{t('walls.cancel')}</Button>
        <Button needs="wall.save" type="primary" htmlType="submit" loading={pending} disabled={!named || !whole}>
          {t('walls.save')}
        </Button>
      </div>
    </form>
  );
}
