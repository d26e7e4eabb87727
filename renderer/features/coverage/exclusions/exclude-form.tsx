import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useMegaEvent } from '../../../app/event-scope.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import { toZoneInput } from '../../../ui/time/zone-input.ts';
import { useCoverageView } from '../coverage-view.ts';
import { PlaceFinder } from '../../../ui/place-finder/place-finder.tsx';
import type { Coverage } from '../use-coverage.ts';
import { defaultPeriod } from './default-period.ts';
import { readExclusion, type ExcludeDraft, type ExcludeProblem } from './exclude-draft.ts';
import { PeriodEnd, PeriodFields } from './period-fields.tsx';

type ExcludeFormProps = {
  readonly coverage: Coverage;
  readonly asked: { readonly place: string | null; readonly venue: string | null };
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Place, venue, period and reason. From the instant on screen to the end of the event unless someone says otherwise. */
export function ExcludeForm({ coverage, asked, onDone, onCancel }: ExcludeFormProps) {
  const t = useText();
  const zone = useZone();
  const event = useMegaEvent();
  const at = useCoverageView((state) => state.at);
  const exclude = useCommand((client) => client.coverage.exclude);
  const [draft, setDraft] = useState<ExcludeDraft>(() => {
    const { from, to } = defaultPeriod(at ?? Date.now(), event?.closesAt ?? null, zone);
    const text = (instant: number): string => toZoneInput(instant, zone);
    return { ...asked, from: text(from), to: text(to), reason: '' };
  });
  const [problem, setProblem] = useState<ExcludeProblem | null>(null);
  const change = (part: Partial<ExcludeDraft>): void => {
    setProblem(null);
    setDraft((before) => ({ ...before, ...part }));
  };
  const submit = async (submitted: FormEvent): Promise<void> => {
    submitted.preventDefault();
    const exclusion = readExclusion(draft, zone);
    if (typeof exclusion === 'string') setProblem(exclusion);
    else if ((await exclude.run({ exclusion })) !== null) onDone();
  };
  return (
    <form className="exclude-form" onSubmit={(submitted) => void submit(submitted)}>
      <span>{t('coverage.exclude.place')}</span>
      {draft.place === null ? (
        <PlaceFinder label={t('coverage.exclude.place.find')} onFound={({ code }) => change({ place: code })} />
      ) : (
        <span>
          <b>{coverage.placeName(draft.place)}</b> <span className="faint">{draft.place}</span>{' '}
          <Button size="small" type="link" onClick={() => change({ place: null })}>
            {t('coverage.exclude.place.find')}
          </Button>
        </span>
      )}
      <PeriodFields coverage={coverage} draft={draft} change={change} reasonHint={t('coverage.exclude.reason.hint')} />
      <PeriodEnd
        problem={problem === null ? null : t(`coverage.exclude.${problem}`)}
        saveText={t('coverage.exclude.save')}
        pending={exclude.pending}
        onCancel={onCancel}
      />
    </form>
  );
}
