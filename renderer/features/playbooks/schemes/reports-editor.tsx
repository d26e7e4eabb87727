import { Button, Checkbox } from 'antd';
import {
  CLOCK_STARTS,
  REPORT_KINDS,
  type ClockRule,
  type DueRule,
} from '../../../../shared/domain/clocks/clock-rule.ts';
import type { Grade } from '../../../../shared/domain/incidents/scheme.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { EditField, EditGroup, EditSelect, Ticks } from '../edit/edit-field.tsx';
import { MoveButtons } from '../edit/move-buttons.tsx';

type ReportsEditorProps = {
  readonly reports: readonly ClockRule[];
  readonly grades: readonly Grade[];
  readonly problemOf: (at: string) => string | null;
  readonly onChange: (reports: ClockRule[]) => void;
};

const DUE_KINDS = ['within', 'sameDay', 'each'] as const;

/** Who must be told what by when, for which grades: the report clocks. */
export function ReportsEditor({ reports, grades, problemOf, onChange }: ReportsEditorProps) {
  const t = useText();
  const nameOf = useName();
  const change = (index: number, part: Partial<ClockRule>): void =>
    onChange(reports.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <div className="part-list">
      {reports.map((report, index) => {
        const at = `reports.${index}.`;
        const text = (field: 'code' | 'recipient' | 'recipientEn' | 'source') => (
          <EditField
            label={t(`playbooks.field.${field}`)}
            value={report[field]}
            max={field === 'code' ? 60 : 120}
            problem={problemOf(`${at}${field}`)}
            onChange={(value) => change(index, { [field]: value })}
          />
        );
        return (
          // A rule's code is being typed: it cannot be the key.
          <section key={`report-${index}-of-${reports.length}`} className="part-card">
            <header>
              <b className="cut">
                {t(`incidents.report.${report.kind}`)} ·{' '}
                {nameOf({ name: report.recipient, nameEn: report.recipientEn })}
              </b>
              <MoveButtons list={reports} index={index} name={report.code} onChange={(next) => onChange(next)} />
            </header>
            <div className="edit-pair">
              {text('recipient')}
              {text('recipientEn')}
            </div>
            <div className="edit-pair">
              <EditSelect
                label={t('playbooks.field.kind')}
                value={report.kind}
                choices={REPORT_KINDS.map((value) => ({ value, label: t(`incidents.report.${value}`) }))}
                onChange={(value) => change(index, { kind: REPORT_KINDS.find((one) => one === value) ?? report.kind })}
              />
              <EditSelect
                label={t('playbooks.field.start')}
                value={report.start}
                choices={CLOCK_STARTS.map((value) => ({ value, label: t(`playbooks.start.${value}`) }))}
                onChange={(value) =>
                  change(index, { start: CLOCK_STARTS.find((one) => one === value) ?? report.start })
                }
              />
            </div>
            <div className="edit-pair">
              <EditSelect
                label={t('playbooks.field.due')}
                value={dueKind(report.due)}
                choices={DUE_KINDS.map((value) => ({ value, label: t(`playbooks.due.kind.${value}`) }))}
                onChange={(value) => change(index, { due: dueOf(value, minutesOf(report.due)) })}
              />
              {'sameDay' in report.due ? (
                <span />
              ) : (
                <EditField
                  label={t('playbooks.field.minutes')}
                  type="number"
                  value={String(minutesOf(report.due))}
                  problem={problemOf(`${at}due`)}
                  onChange={(value) => change(index, { due: dueOf(dueKind(report.due), Number(value)) })}
                />
              )}
            </div>
            <div className="edit-pair">
              <EditField
                label={t('playbooks.field.soonMinutes')}
                type="number"
                value={String(report.soonMinutes)}
                onChange={(value) => change(index, { soonMinutes: Math.max(0, Number(value)) })}
              />
              {text('code')}
            </div>
            <EditGroup label={t('playbooks.field.owedFor')} problem={problemOf(`${at}grades`)}>
              <Ticks
                choices={grades.map(({ code }) => ({ value: code, label: code }))}
                chosen={report.grades}
                onChange={(owed) => change(index, { grades: owed })}
              />
            </EditGroup>
            <div className="edit-pair">
              {text('source')}
              <div className="ticks">
                <Checkbox
                  checked={report.needsApproval}
                  onChange={(event) => change(index, { needsApproval: event.target.checked })}
                >
                  {t('playbooks.field.needsApproval')}
                </Checkbox>
                <Checkbox
                  checked={report.template}
                  onChange={(event) => change(index, { template: event.target.checked })}
                >
                  {t('playbooks.field.template')}
                </Checkbox>
              </div>
            </div>
          </section>
        );
      })}
      <Button onClick={() => onChange([...reports, freshReport(grades)])}>{t('playbooks.report.add')}</Button>
    </div>
  );
}

function freshReport(grades: readonly Grade[]): ClockRule {
  return {
    code: '',
    kind: 'phone',
    recipient: '',
    recipientEn: '',
    grades: grades.map(({ code }) => code),
    start: 'receipt',
    due: { minutes: 30 },
    soonMinutes: 10,
    needsApproval: false,
    source: '',
    template: false,
  };
}

function dueKind(due: DueRule): string {
  if ('sameDay' in due) return 'sameDay';
  return 'minutes' in due ? 'within' : 'each';
}

function minutesOf(due: DueRule): number {
  if ('sameDay' in due) return 60;
  return 'minutes' in due ? due.minutes : due.everyMinutes;
}

function dueOf(kind: string, minutes: number): DueRule {
  if (kind === 'sameDay') return { sameDay: true };
  return kind === 'each' ? { everyMinutes: minutes } : { minutes };
}
