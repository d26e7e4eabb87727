import { useQuery } from '@tanstack/react-query';
import { InputNumber } from 'antd';
import { useId } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { Guarded } from '../../../ui/act/guarded.tsx';
import './needs.css';

/** How many days a passed drill counts. Saved when the field is left. */
export function TestValidity() {
  const t = useText();
  const id = useId();
  const { query } = useCore();
  const { data } = useQuery(query.settings.get.queryOptions({ input: {} }));
  const save = useCommand((client) => client.settings.set);
  if (data === undefined) return null;
  return (
    <Guarded needs="settings.set">
      <p className="test-validity">
        <label htmlFor={id}>{t('settings.testValidDays')}</label>{' '}
        <InputNumber
          id={id}
          size="small"
          min={1}
          max={3650}
          precision={0}
          key={data.testValidDays}
          defaultValue={data.testValidDays}
          changeOnWheel={false}
          onBlur={({ target }) => {
            const days = Number(target.value);
            if (Number.isInteger(days) && days >= 1 && days <= 3650 && days !== data.testValidDays)
              void save.run({ testValidDays: days });
          }}
        />
      </p>
    </Guarded>
  );
}
