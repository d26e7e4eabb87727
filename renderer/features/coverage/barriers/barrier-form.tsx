import { Button, Input } from 'antd';
import { useId, useMemo, useState, type FormEvent } from 'react';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import { PeriodEnd, PeriodFields } from '../exclusions/period-fields.tsx';
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
  const problemText = (found: BarrierProblem): string => {
    if (typeof found === 'number') return t('coverage.barrier.badCorner', { line: found });
    return found === 'badTime' ? t('coverage.exclude.badTime') : t(`coverage.barrier.need.${found}`);
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
      <PeriodFields
        coverage={coverage}
        draft={draft}
        change={change}
        allVenues
        reasonHint={t('coverage.barrier.reason.hint')}
      />
      <PeriodEnd
        problem={problem === null ? null : problemText(problem)}
        saveText={t('coverage.barrier.save')}
        pending={save.pending}
        onCancel={onCancel}
      />
    </form>
  );
}
