import { useId, useState } from 'react';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { severityIn, type GradingScheme } from '../../../shared/domain/incidents/scheme.ts';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { GradeMark } from '../../ui/incident/grade-mark.tsx';
import { FirstField } from '../../ui/field/first-field.tsx';
import { EditRefusal } from './edit-refusal.tsx';
import { Button } from '../../ui/act/button.tsx';

const NO_GRADE = '-';

/** A person's grade with its reason beside the computed one, and the way to give or withdraw it. */
export function GradeOverride({ incident, scheme }: { readonly incident: Incident; readonly scheme: GradingScheme }) {
  const t = useText();
  const id = useId();
  const format = useFormat();
  const nameOf = useName();
  const give = useCommand((client) => client.incidents.overrideGrade, { quiet: true });
  const withdraw = useCommand((client) => client.incidents.withdrawOverride, { quiet: true });
  const [asking, setAsking] = useState<{ readonly revision: number; readonly back: boolean } | null>(null);
  const [grade, setGrade] = useState(scheme.grades[0]?.code ?? NO_GRADE);
  const [reason, setReason] = useState('');
  const [empty, setEmpty] = useState(false);
  const { override } = incident;
  const closed = incident.stage === 'closed';
  const send = async (expected: number): Promise<void> => {
    setEmpty(reason.trim() === '');
    if (reason.trim() === '' || asking === null) return;
    const target = { incident: incident.id, expected, reason };
    const done = asking.back
      ? await withdraw.run(target)
      : await give.run({ ...target, grade: grade === NO_GRADE ? null : grade });
    if (done === null) return;
    setAsking(null);
    setReason('');
  };
  const ask = (back: boolean): void => setAsking({ revision: incident.revision, back });
  const failed = asking?.back === true ? withdraw : give;
  return (
    <div className="override">
      {override === null ? null : (
        <div className="override-said">
          <span className="dim">{t('incidents.override.said')}</span>
          <GradeMark
            scheme={scheme.code}
            version={scheme.version}
            grade={override.grade}
            severity={severityIn(scheme, override.grade)}
          />
          <p>{override.reason}</p>
          <p className="faint">
            {override.by} · {format.dateTime(override.at)}
          </p>
        </div>
      )}
      {asking === null ? (
        <div className="override-actions">
          <Button size="small" disabled={closed} onClick={() => ask(false)}>
            {t('incidents.override.give')}
          </Button>
          {override === null ? null : (
            <Button needs="incidents.overrideGrade" size="small" disabled={closed} onClick={() => ask(true)}>
              {t('incidents.override.withdraw')}
            </Button>
          )}
        </div>
      ) : (
        <div className="side-form">
          {asking.back ? null : (
            <label htmlFor={`${id}-grade`}>
              {t('incidents.override.grade')}
              <select
                id={`${id}-grade`}
                className="field"
                value={grade}
                onChange={(event) => setGrade(event.target.value)}
              >
                {scheme.grades.map((one) => (
                  <option key={one.code} value={one.code}>
                    {one.code} {nameOf(one)}
                  </option>
                ))}
                <option value={NO_GRADE}>{t('incidents.grade.none')}</option>
              </select>
            </label>
          )}
          <label htmlFor={`${id}-reason`}>
            {t('incidents.field.reason')}
            <FirstField
              id={`${id}-reason`}
              maxLength={600}
              aria-invalid={empty || undefined}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setAsking(null);
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                void send(asking.revision);
              }}
            />
          </label>
          {empty ? (
            <p className="side-problem" role="alert">
              {t('error.what.REASON_REQUIRED')}
            </p>
          ) : null}
          <EditRefusal error={failed.error} onAgain={(revision) => void send(revision)} onDismiss={failed.reset} />
          <div className="side-actions">
            <Button
              needs="incidents.withdrawOverride"
              size="small"
              type="primary"
              loading={failed.pending}
              onClick={() => void send(asking.revision)}
            >
              {t(asking.back ? 'incidents.override.withdraw' : 'incidents.override.give')}
            </Button>
            <Button size="small" onClick={() => setAsking(null)}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
