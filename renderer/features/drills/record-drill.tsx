import { useQuery } from '@tanstack/react-query';
import { Modal, Tag } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { DRILL_RESULTS, type DrillResult } from '../../../shared/domain/drills/drill.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { PlaceFinder } from '../../ui/place-finder/place-finder.tsx';
import { fromZoneInput, toZoneInput } from '../../ui/time/zone-input.ts';
import { Button } from '../../ui/act/button.tsx';
import { HeldField } from './held-field.tsx';
import '../../ui/field/field.css';

type RecordDrillProps = { readonly scenario: string; readonly place: string | null; readonly onClose: () => void };

/** A drill that was held elsewhere: scenario, places, when, how it went. What failed becomes a corrective action at once. */
export function RecordDrill({ scenario: asked, place, onClose }: RecordDrillProps) {
  const t = useText();
  const id = useId();
  const nameOf = useName();
  const zone = useZone();
  const now = useNow();
  const { query } = useCore();
  const record = useCommand((client) => client.drills.record);
  const { data } = useQuery(query.drills.scenarios.queryOptions({ input: {} }));
  const catalogue = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  const map = useQuery(query.places.map.queryOptions({ input: {} }));
  const [scenario, setScenario] = useState(asked);
  const [places, setPlaces] = useState<readonly string[]>(place === null ? [] : [place]);
  const [held, setHeld] = useState(toZoneInput(now, zone));
  const [result, setResult] = useState<DrillResult>('passed');
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const [findings, setFindings] = useState('');
  const [action, setAction] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = data?.items.find(({ code }) => code === scenario);
  const items = [...new Set((chosen?.objectives ?? []).flatMap(({ item }) => item ?? []))];
  const itemName = (code: string): string => {
    const item = catalogue.data?.items.find((one) => one.code === code);
    return item === undefined ? code : nameOf(item);
  };
  const placeName = (code: string): string => {
    const known = map.data?.places.find((one) => one.code === code);
    return known === undefined ? code : nameOf(known);
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const heldAt = fromZoneInput(held, zone);
    if (chosen === undefined) return setProblem(t('drills.new.scenario.needed'));
    if (places.length === 0) return setProblem(t('drills.new.places.needed'));
    if (heldAt === null) return setProblem(t('drills.new.held.bad'));
    if (heldAt > now) return setProblem(t('drills.new.held.future'));
    setProblem(null);
    const failedItems = result === 'passed' ? [] : items.filter((item) => failed.has(item));
    const text = action.trim();
    const done = await record.run({
      scenario,
      places: [...places],
      heldAt,
      result,
      failedItems,
      ...(findings.trim() === '' ? {} : { findings: findings.trim() }),
      actions:
        text === '' ? [] : places.map((code) => ({ place: code, item: failedItems[0] ?? items[0] ?? null, text })),
    });
    if (done !== null) onClose();
    return undefined;
  };
  return (
    <Modal open title={t('drills.record')} footer={null} onCancel={onClose} width={560}>
      <form className="side-form" onSubmit={(event) => void save(event)}>
        <label htmlFor={`${id}-scenario`}>
          {t('drills.new.scenario')}
          <select
            id={`${id}-scenario`}
            className="field"
            value={scenario}
            onChange={(event) => {
              setScenario(event.target.value);
              setFailed(new Set());
            }}
          >
            <option value="">{t('drills.new.scenario.choose')}</option>
            {(data?.items ?? []).map((one) => (
              <option key={one.code} value={one.code}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        <span className="side-label">
          {t('drills.new.places')}
          <span>
            {places.map((code) => (
              <Tag key={code} closable onClose={() => setPlaces(places.filter((one) => one !== code))}>
                {placeName(code)}
              </Tag>
            ))}
          </span>
          <PlaceFinder
            label={t('drills.new.places.find')}
            onFound={({ code }) => setPlaces([...new Set([...places, code])])}
          />
        </span>
        <HeldField value={held} onChange={setHeld} />
        <label htmlFor={`${id}-result`}>
          {t('drills.new.result')}
          <select
            id={`${id}-result`}
            className="field"
            value={result}
            onChange={(event) => setResult(DRILL_RESULTS.find((one) => one === event.target.value) ?? 'passed')}
          >
            {DRILL_RESULTS.map((one) => (
              <option key={one} value={one}>
                {t(`drills.result.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {result === 'partly' && items.length > 0 ? (
          <fieldset>
            <legend>{t('drills.new.failed')}</legend>
            {items.map((item) => (
              <label key={item} htmlFor={`${id}-${item}`}>
                <span>
                  <input
                    id={`${id}-${item}`}
                    type="checkbox"
                    checked={failed.has(item)}
                    onChange={() => setFailed(toggled(failed, item))}
                  />{' '}
                  {itemName(item)}
                </span>
              </label>
            ))}
          </fieldset>
        ) : null}
        <label htmlFor={`${id}-findings`}>
          {t('drills.new.findings')}
          <textarea
            id={`${id}-findings`}
            className="field"
            rows={2}
            maxLength={4000}
            value={findings}
            onChange={(event) => setFindings(event.target.value)}
          />
        </label>
        <label htmlFor={`${id}-action`}>
          {t('drills.new.action')}
          <input
            id={`${id}-action`}
            className="field"
            maxLength={500}
            value={action}
            onChange={(event) => setAction(event.target.value)}
          />
        </label>
        <p className="faint">{t('drills.new.effect', { items: items.map(itemName).join('、') || '—' })}</p>
        {problem === null ? null : (
          <p className="side-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="side-actions">
          <Button needs="drills.record" type="primary" htmlType="submit" loading={record.pending}>
            {t('drills.new.save')}
          </Button>
          <Button onClick={onClose}>{t('drills.cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
