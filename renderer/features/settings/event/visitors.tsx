import { Checkbox } from 'antd';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { readDate } from '../../../ui/time/zone-input.ts';
import { FormField } from '../form-field.tsx';
import { Button } from '../../../ui/act/button.tsx';

type Day = { readonly date: string; readonly visitors: number; readonly peak: boolean };

/** Expected visitors per day; the same day entered again replaces its figure. */
export function Visitors({ days }: { readonly days: readonly Day[] }) {
  const t = useText();
  const format = useFormat();
  const set = useCommand((client) => client.event.setVisitors);
  const [date, setDate] = useState('');
  const [visitors, setVisitors] = useState('');
  const [peak, setPeak] = useState(false);
  const most = Math.max(1, ...days.map((day) => day.visitors));
  const count = Number(visitors.replaceAll(',', ''));
  const on = readDate(date);
  const good = on !== null && visitors.trim() !== '' && Number.isInteger(count) && count >= 0;
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!good || on === null || (await set.run({ days: [{ date: on, visitors: count, peak }] })) === null) return;
    setDate('');
    setVisitors('');
    setPeak(false);
  };
  return (
    <section className="settings-box">
      <h2>{t('settings.visitors')}</h2>
      {days.length === 0 ? <p className="faint">{t('settings.visitors.none')}</p> : null}
      <table className="settings-table">
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <th scope="row">{day.date}</th>
              <td className="settings-number">{format.number(day.visitors)}</td>
              <td className="visitor-bar" style={{ backgroundSize: `${(day.visitors / most) * 100}% 8px` }}>
                {day.peak ? t('settings.visitors.peak') : '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form className="settings-add" onSubmit={(event) => void add(event)}>
        <FormField placeholder="2026-09-23" label={t('settings.visitors.date')} value={date} onChange={setDate} />
        <FormField inputMode="numeric" label={t('settings.visitors.count')} value={visitors} onChange={setVisitors} />
        <Checkbox checked={peak} onChange={(event) => setPeak(event.target.checked)}>
          {t('settings.visitors.peak')}
        </Checkbox>
        <Button needs="event.setVisitors" htmlType="submit" disabled={!good}>
          {t('settings.add')}
        </Button>
      </form>
    </section>
  );
}
