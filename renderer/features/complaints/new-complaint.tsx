import { useQuery } from '@tanstack/react-query';
import { Modal, type InputRef } from 'antd';
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { COMPLAINT_CHANNELS, type ComplaintChannel } from '../../../shared/domain/complaints/complaint.ts';
import { useCore } from '../../app/core-context.tsx';
import { useOperator } from '../../app/operator.ts';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { WatchChoice } from './watch-choice.tsx';
import { Button } from '../../ui/act/button.tsx';
import { PlaceField } from '../../ui/place-finder/place-field.tsx';
import '../../ui/field/field.css';

type NewComplaintProps = {
  /** Code of the place it is about; asked for when null. */
  readonly place: string | null;
  /** Incident it belongs to, when it comes from there. */
  readonly incident: string | null;
  readonly onClose: () => void;
  readonly onAdded: (complaint: string) => void;
};

const NOTHING = { unsolved: false, harmed: false, upset: false };

/** A complaint in three fields: where, what kind, what happened. The rest has its usual value. Enter records it. */
export function NewComplaint({ place, incident, onClose, onAdded }: NewComplaintProps) {
  const t = useText();
  const id = useId();
  const nameOf = useName();
  const { query } = useCore();
  const operator = useOperator((store) => store.operator);
  const add = useCommand((client) => client.complaints.add);
  const first = useRef<InputRef>(null);
  const second = useRef<HTMLSelectElement>(null);
  const [where, setWhere] = useState(place);
  const [kind, setKind] = useState('');
  const [what, setWhat] = useState('');
  const [channel, setChannel] = useState<ComplaintChannel>('counter');
  const [language, setLanguage] = useState('');
  const [contact, setContact] = useState('');
  const [watch, setWatch] = useState(NOTHING);
  const [problem, setProblem] = useState<string | null>(null);
  const kinds = useQuery(query.complaints.kinds.queryOptions({ input: {} }));
  const limit = kinds.data?.items.find(({ code }) => code === kind)?.limitHours;

  const save = async (): Promise<void> => {
    if (where === null) return setProblem(t('complaints.new.place.needed'));
    if (kind === '') return setProblem(t('complaints.new.kind.needed'));
    if (what.trim() === '') return setProblem(t('complaints.new.what.needed'));
    setProblem(null);
    const done = await add.run({
      place: where,
      kind,
      what: what.trim(),
      channel,
      ...watch,
      ...(language.trim() === '' ? {} : { language }),
      ...(contact.trim() === '' ? {} : { contact }),
      ...(incident === null ? {} : { incident }),
    });
    if (done !== null) onAdded(done.complaint.id);
    return undefined;
  };
  // What happened may take lines, so Enter records and Shift+Enter begins a new one.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };

  return (
    <Modal
      open
      title={t('complaints.add')}
      footer={null}
      onCancel={onClose}
      width={520}
      afterOpenChange={(shown) => {
        if (shown) (place === null ? first : second).current?.focus();
      }}
    >
      <form
        className="side-form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void save();
        }}
      >
        <PlaceField
          field={first}
          label={t('complaints.column.place')}
          placeholder={t('complaints.new.place')}
          chosen={where}
          onChoose={(code) => {
            setWhere(code);
            if (code !== null) second.current?.focus();
          }}
        />
        <label htmlFor={`${id}-kind`}>
          {t('complaints.column.kind')}
          <select
            id={`${id}-kind`}
            ref={second}
            className="field"
            value={kind}
            onChange={(event) => setKind(event.target.value)}
          >
            <option value="" disabled>
              {t('complaints.new.kind.needed')}
            </option>
            {(kinds.data?.items ?? []).map((one) => (
              <option key={one.code} value={one.code}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-what`}>
          {t('complaints.column.what')}
          <textarea
            id={`${id}-what`}
            className="field"
            rows={3}
            maxLength={2000}
            placeholder={t('complaints.new.what')}
            value={what}
            onKeyDown={onKeyDown}
            onChange={(event) => setWhat(event.target.value)}
          />
        </label>
        <WatchChoice chosen={watch} onChange={setWatch} />
        <div className="complaint-pair">
          <label htmlFor={`${id}-channel`}>
            {t('complaints.channel')}
            <select
              id={`${id}-channel`}
              className="field"
              value={channel}
              onChange={(event) =>
                setChannel(COMPLAINT_CHANNELS.find((one) => one === event.target.value) ?? 'counter')
              }
            >
              {COMPLAINT_CHANNELS.map((one) => (
                <option key={one} value={one}>
                  {t(`complaints.channel.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label htmlFor={`${id}-language`}>
            {t('complaints.new.language')}
            <input
              id={`${id}-language`}
              className="field"
              maxLength={60}
              value={language}
              onChange={(event) => setLanguage(event.target.value)}
            />
          </label>
        </div>
        <label htmlFor={`${id}-contact`}>
          {t('complaints.new.contact')}
          <input
            id={`${id}-contact`}
            className="field"
            maxLength={120}
            value={contact}
            onChange={(event) => setContact(event.target.value)}
          />
        </label>
        <p className="faint">
          {operator === null ? '' : t('complaints.new.first', { post: operator.post })}
          {limit === undefined ? '' : ` ${t('complaints.new.limit', { hours: limit })}`}
        </p>
        {problem === null ? null : (
          <p className="side-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="side-actions">
          <Button needs="complaints.add" type="primary" htmlType="submit" loading={add.pending}>
            {t('complaints.new.save')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
