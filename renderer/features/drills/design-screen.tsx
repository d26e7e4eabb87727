import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { DesignForm } from './design-form.tsx';
import { designOfDrill, designOfScenario } from './design-model.ts';
import { Library } from './library.tsx';
import './design.css';

/** A drill is designed: from the library when it is new, or the planned one of the address. */
export function DesignScreen({ search }: ScreenProps) {
  const t = useText();
  const zone = useZone();
  const nameOf = useName();
  const { query } = useCore();
  const id = search.get('drill');
  const code = search.get('scenario');
  const scenarios = useQuery(query.drills.scenarios.queryOptions({ input: {} }));
  const known = useQuery({
    ...query.drills.get.queryOptions({ input: { drill: id ?? '' } }),
    enabled: id !== null,
  });
  const library = scenarios.data?.items;
  if (library === undefined) return null;
  if (id !== null) {
    if (known.isError) return <Empty title={t('design.gone')} hint={t('design.gone.hint')} />;
    const drill = known.data?.drill;
    if (drill === undefined) return null;
    if (drill.stage !== 'planned') return <Empty title={t('design.begun')} hint={t('design.begun.hint')} />;
    // What was saved elsewhere meanwhile, by an import of the script for one, is shown; what is typed here is saved by its button.
    const saved = designOfDrill(drill, zone);
    return <DesignForm key={JSON.stringify(saved)} id={id} start={saved} library={library} />;
  }
  const scenario = library.find((one) => one.code === code);
  return scenario === undefined ? (
    <Library scenarios={library} />
  ) : (
    <DesignForm key={scenario.code} id={null} start={designOfScenario(scenario, nameOf(scenario))} library={library} />
  );
}
