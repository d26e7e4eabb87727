import { CloseOutlined } from '@ant-design/icons';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { readDate } from '../../../ui/time/zone-input.ts';
import { FormField } from '../form-field.tsx';
import { Button } from '../../../ui/act/button.tsx';

type Holiday = { readonly date: string; readonly name: string; readonly nameEn: string | null };

/** Public holidays, on which service must hold all the same. */
export function Holidays({ holidays }: { readonly holidays: readonly Holiday[] }) {
  const t = useText();
  const nameOf = useName();
  const set = useCommand((client) => client.event.setHoliday);
  const remove = useCommand((client) => client.event.removeHoliday);
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [nameEn, setNameEn] = useState('');
  const day = readDate(date);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (day === null || name.trim() === '') return;
    const holiday = { date: day, name: name.trim(), nameEn: nameEn.trim() === '' ? null : nameEn.trim() };
    if ((await set.run({ holiday })) === null) return;
    setDate('');
    setName('');
    setNameEn('');
  };
  return (
    <section className="settings-box">
      <h2>{t('settings.holidays')}</h2>
      {holidays.length === 0 ? <p className="faint">{t('settings.holidays.none')}</p> : null}
      <ul className="setting-chips">
        {holidays.map((one) => (
          <li key={one.date}>
            {one.date} {nameOf(one)}
            <Button
              needs="event.removeHoliday"
              size="small"
              type="text"
              icon={<CloseOutlined />}
              aria-label={t('settings.remove', { name: nameOf(one) })}
              onClick={() => void remove.run({ date: one.date })}
            />
          </li>
        ))}
      </ul>
      <form className="settings-add" onSubmit={(event) => void add(event)}>
        <FormField placeholder="2026-10-01" label={t('settings.holiday.date')} value={date} onChange={setDate} />
        <FormField label={t('settings.holiday.name')} value={name} onChange={setName} />
        <FormField label={t('settings.holiday.nameEn')} value={nameEn} onChange={setNameEn} />
        <Button needs="event.setHoliday" htmlType="submit" disabled={day === null || name.trim() === ''}>
          {t('settings.add')}
        </Button>
      </form>
    </section>
  );
}
