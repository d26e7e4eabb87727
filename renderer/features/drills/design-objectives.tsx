import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { DrillScenario } from '../../../shared/contract/drills/scenario.ts';
import { OBJECTIVE_MEASURES } from '../../../shared/domain/drills/objective-timing.ts';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { changed, newObjective, type DesignPartProps } from './design-model.ts';

type Props = DesignPartProps & { readonly library: readonly DrillScenario[] };

/** What the drill is to show: each objective with the capability it tests, the step that times it and its target. */
export function DesignObjectives({ design, change, library }: Props) {
  const t = useText();
  const nameOf = useName();
  const english = useLanguage() === 'en';
  const { query } = useCore();
  const catalogue = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  const playbooks = useQuery(query.playbooks.list.queryOptions({ input: {} }));
  const own = library.find(({ code }) => code === design.scenario)?.playbook ?? null;
  const books = (playbooks.data?.items ?? [])
    .filter(({ current }) => current)
    .toSorted((a, b) => Number(b.code === own) - Number(a.code === own));
  const set = (index: number, to: Parameters<typeof changed<(typeof design.objectives)[number]>>[2]): void =>
    change({ objectives: changed(design.objectives, index, to) });
  return (
    <section className="design-part" aria-label={t('drills.objectives.of')}>
      <h2>{t('drills.objectives.of')}</h2>
      <table className="design-table">
        <thead>
          <tr>
            <th>{t('design.objective')}</th>
            <th>{t('design.capability')}</th>
            <th>{t('design.step')}</th>
            <th className="design-number">{t('design.target')}</th>
            <th aria-label={t('design.remove')} />
          </tr>
        </thead>
        <tbody>
          {design.objectives.map((objective, index) => (
            <tr key={index}>
              <td>
                <input
                  className="field"
                  aria-label={t('design.objective.of', { number: index + 1 })}
                  maxLength={400}
                  value={nameOf({ name: objective.text, nameEn: objective.textEn })}
                  onChange={(event) =>
                    set(
                      index,
                      english && objective.textEn !== null
                        ? { textEn: event.target.value }
                        : { text: event.target.value, textEn: null },
                    )
                  }
                />
              </td>
              <td>
                <select
                  className="field"
                  aria-label={t('design.capability.of', { number: index + 1 })}
                  value={objective.item ?? ''}
                  onChange={(event) => set(index, { item: event.target.value === '' ? null : event.target.value })}
                >
                  <option value="">{t('design.none')}</option>
                  {(catalogue.data?.items ?? []).map((item) => (
                    <option key={item.code} value={item.code}>
                      {nameOf(item)}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                <select
                  className="field"
                  aria-label={t('design.step.of', { number: index + 1 })}
                  value={stepValue(objective.playbookStep, own)}
                  onChange={(event) =>
                    set(index, { playbookStep: event.target.value === '' ? null : event.target.value })
                  }
                >
                  <option value="">{t('design.none')}</option>
                  {OBJECTIVE_MEASURES.map((one) => (
                    <option key={one} value={one}>
                      {t(one === 'detection' ? 'exercise.detected' : 'exercise.reported')}
                    </option>
                  ))}
                  {books.map((book) => (
                    <optgroup key={book.code} label={nameOf(book)}>
                      {book.steps.map((step) => (
                        <option key={step.code} value={`${book.code}/${step.code}`}>
                          {nameOf({ name: step.title, nameEn: step.titleEn })}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </select>
              </td>
              <td>
                <input
                  className="field design-number"
                  inputMode="numeric"
                  aria-label={t('design.target.of', { number: index + 1 })}
                  value={objective.targetMinutes ?? ''}
                  onChange={(event) => {
                    const digits = event.target.value.replaceAll(/\D/g, '').slice(0, 5);
                    set(index, { targetMinutes: digits === '' ? null : Math.min(10_080, Number(digits)) });
                  }}
                />
              </td>
              <td>
                <Button
                  type="text"
                  size="small"
                  aria-label={t('design.remove.objective', { number: index + 1 })}
                  onClick={() => set(index, null)}
                >
                  ×
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" onClick={() => change({ objectives: [...design.objectives, newObjective] })}>
        {t('design.add.objective')}
      </Button>
    </section>
  );
}

/** Steps of the scenario's own playbook may stand without its name. */
function stepValue(step: string | null, own: string | null): string {
  if (step === null) return '';
  const named = step.includes('/') || own === null || OBJECTIVE_MEASURES.some((one) => one === step);
  return named ? step : `${own}/${step}`;
}
