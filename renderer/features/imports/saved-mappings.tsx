import { useQuery } from '@tanstack/react-query';
import { App, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { draftFrom, optionsOf, type Draft } from './mapping-model.ts';
import { Button } from '../../ui/act/button.tsx';

type SavedMappingsProps = {
  readonly draft: Draft;
  readonly headers: readonly string[];
  readonly onChange: (draft: Draft) => void;
};

/** Mappings kept under a name, for a file that comes every month. */
export function SavedMappings({ draft, headers, onChange }: SavedMappingsProps) {
  const t = useText();
  const { query } = useCore();
  const { message } = App.useApp();
  const { kind } = draft;
  const saved = useQuery(query.imports.mappings.queryOptions({ input: { kind } }));
  const save = useCommand((client) => client.imports.saveMapping);
  const [name, setName] = useState('');
  const keep = async (): Promise<void> => {
    const { mapping, constants } = optionsOf(draft, false);
    const label = name.trim();
    const done = await save.run({
      mapping: { name: label, kind, mapping, constants: constants ?? {}, datum: draft.datum },
    });
    if (done === null) return;
    void message.success(t('imports.mapping.savedNow', { name: label }));
    void saved.refetch();
    setName('');
  };
  const use = (chosen: string): void => {
    const one = saved.data?.items.find((item) => item.name === chosen);
    if (one === undefined) return;
    onChange({
      ...draftFrom(kind, draft.sheet, one.mapping, headers, one.constants, draft.given),
      datum: one.datum,
      strict: draft.strict,
    });
  };
  return (
    <div className="import-saved">
      {(saved.data?.items.length ?? 0) > 0 ? (
        <Select
          aria-label={t('imports.mapping.saved')}
          placeholder={t('imports.mapping.saved')}
          popupMatchSelectWidth={false}
          value={null}
          onChange={use}
          options={(saved.data?.items ?? []).map((one) => ({ value: one.name, label: one.name }))}
        />
      ) : null}
      <Space.Compact>
        <Input
          aria-label={t('imports.mapping.saveName')}
          placeholder={t('imports.mapping.saveName')}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button
          needs="imports.saveMapping"
          disabled={name.trim() === ''}
          loading={save.pending}
          onClick={() => void keep()}
        >
          {t('imports.mapping.save')}
        </Button>
      </Space.Compact>
    </div>
  );
}
