import { Button, Input, Select } from 'antd';
import { useId, useMemo, useState, type FormEvent } from 'react';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import type { Coverage } from '../use-coverage.ts';
import { readBarrier, type BarrierDraft, type BarrierProblem } from './barrier-draft.ts';
import { BarrierMap } from './barrier-map.tsx';
import { cornersText, readCorners } from './corners.ts';

type BarrierFormProps = {
  readonly coverage: Coverage;
  readonly asked: BarrierDraft;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

const ALL = '';

/** Drawn with the mouse, or written down corner by corner: map and list are two views of the same line. */
export function BarrierForm({ coverage, asked, onDone, onCancel }: BarrierFormProps) {
  const t = useText();
  const zone = useZone();
  const id = useId();
  const save = useCommand((client) => client.coverage.saveBarrier);
  const [draft, setDraft] = useState(asked);
  const [problem, setProblem] = useState<BarrierProblem | null>(null);
  const corners = useMemo(() => {
    const read = readCorners(draft.corners);
    return typeof read === 'number' ? [] : read;
  }, [draft.corners]);
  const change = (part: Partial<BarrierDraft>): void => {
    setProblem(null);
    setDraft((before) => ({ ...before, ...part }));
  };
  const submit = async (submitted: FormEvent): Promise<void> => {
    submitted.preventDefault();
    const barrier = readBarrier(draft, zone);
    if (typeof barrier !== 'object') setProblem(barrier);
    else if ((await save.run({ barrier })) !== null) onDone();
  };
  return (
    <form className="exclude-form barrier-form" onSubmit={(submitted) => void submit(submitted)}>
      <div className="barrier-drawing">
        <BarrierMap
          coverage={coverage}
          venue={draft.venue}
          corners={corners}
          onCorner={(corner) => change({ corners: cornersText([...corners, corner]) })}
        />
        <div className="barrier-corners">
          <label htmlFor={`${id}-corners`}>{t('coverage.barrier.corners', { count: corners.length })}</label>
          <Input.TextArea
            id={`${id}-corners`}
            value={draft.corners}
            rows={9}
            spellCheck={false}
            placeholder={'120.262104, 30.182337\n120.268911, 30.179420'}
            onChange={({ target }) => change({ corners: target.value })}
          />
          <Button
            disabled={corners.length === 0}
            onClick={() => change({ corners: cornersText(corners.slice(0, -1)) })}
          >
            {t('coverage.barrier.back')}
          </Button>
        </div>
      </div>
      <label htmlFor={`${id}-name`}>{t('coverage.barrier.name')}</label>
      <Input
        id={`${id}-name`}
        value={draft.name}
        maxLength={60}
        placeholder={t('coverage.barrier.name.hint')}
        onChange={({ target }) => change({ name: target.value })}
      />
      <label htmlFor={`${id}-venue`}>{t('coverage.exclude.venue')}</label>
      <Select
        id={`${id}-venue`}
        aria-label={t('coverage.exclude.venue')}
        value={draft.venue ?? ALL}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          { value: ALL, label: t('coverage.barrier.allVenues') },
          ...coverage.venues.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(venue: string) => change({ venue: venue === ALL ? null : venue })}
      />
      <label htmlFor={`${id}-from`}>{t('coverage.exclude.from')}</label>
      <Input id={`${id}-from`} value={draft.from} onChange={({ target }) => change({ from: target.value })} />
      <label htmlFor={`${id}-to`}>{t('coverage.exclude.to')}</label>
      <Input id={`${id}-to`} value={draft.to} onChange={({ target }) => change({ to: target.value })} />
      <label htmlFor={`${id}-reason`}>{t('coverage.exclude.reason')}</label>
      <Input
        id={`${id}-reason`}
        value={draft.reason}
        maxLength={300}
        placeholder={t('coverage.barrier.reason.hint')}
        onChange={({ target }) => change({ reason: target.value })}
      />
      {problem === null ? null : (
        <p className="exclude-problem" role="alert">
          {typeof problem === 'number'
            ? t('coverage.barrier.badCorner', { line: problem })
            : problem === 'badTime'
              ? t('coverage.exclude.badTime')
              : t(`coverage.barrier.need.${problem}`)}
        </p>
      )}
      <footer>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={save.pending}>
          {t('coverage.barrier.save')}
        </Button>
      </footer>
    </form>
  );
}
