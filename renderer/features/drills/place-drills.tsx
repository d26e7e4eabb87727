import { CloseOutlined } from '@ant-design/icons';
import type { DrillCell } from '../../../shared/contract/drills/drill.ts';
import type { DrillScenario } from '../../../shared/contract/drills/scenario.ts';
import { navigate } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { DrillCellMark } from './drill-cell-mark.tsx';
import { Button } from '../../ui/act/button.tsx';

type PlaceDrillsProps = {
  readonly place: string;
  readonly name: string;
  readonly cells: ReadonlyMap<string, DrillCell>;
  readonly scenarios: readonly DrillScenario[];
  readonly onRecord: (scenario: string) => void;
  readonly onClose: () => void;
};

/** What one place has drilled and what it owes, with the two things to do about it. */
export function PlaceDrills({ place, name, cells, scenarios, onRecord, onClose }: PlaceDrillsProps) {
  const t = useText();
  const nameOf = useName();
  const plan = useCommand((client) => client.drills.plan);
  const start = async (scenario: string): Promise<void> => {
    const planned = await plan.run({ scenario, places: [place] });
    if (planned !== null) navigate('/drills/records', {}, { drill: planned.drill });
  };
  return (
    <>
      <div className="side-head">
        <h2>{name}</h2>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('drills.close')} onClick={onClose} />
      </div>
      <ul className="drill-scenarios" aria-label={t('drills.of', { place: name })}>
        {scenarios.flatMap((scenario) => {
          const cell = cells.get(scenario.code);
          return cell === undefined ? (
            []
          ) : (
            <li key={scenario.code}>
              <span>{nameOf(scenario)}</span>
              <DrillCellMark state={cell.state} />
              <small>
                {cell.last === undefined
                  ? t('drills.last.none')
                  : t('drills.last', { date: cell.last.date, result: t(`drills.result.${cell.last.result}`) })}
                {' · '}
                {t('drills.due', { date: cell.due })}
              </small>
              <span className="side-actions">
                <Button needs="drills.record" size="small" onClick={() => onRecord(scenario.code)}>
                  {t('drills.record')}
                </Button>
                <Button
                  needs="drills.plan"
                  size="small"
                  loading={plan.pending}
                  onClick={() => void start(scenario.code)}
                >
                  {t('drills.plan')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
