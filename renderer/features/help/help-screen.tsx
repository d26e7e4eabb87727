import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useFirstHour } from '../../app/first-hour/first-hour-store.ts';
import { useCommandBar } from '../../app/command-bar/command-store.ts';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { findTasks } from './find-tasks.ts';
import { shortAnswers } from './short-answers.ts';
import { TaskList } from './task-list.tsx';
import { TaskPage } from './task-page.tsx';
import '../../ui/split/split.css';
import './help.css';

/** The help: what people do, found by a word of either language, with the screen as it looks. */
export function HelpScreen({ search }: ScreenProps) {
  const t = useText();
  const [text, setText] = useState('');
  const field = useRef<InputRef>(null);
  // Whoever asks for help types next.
  useEffect(() => field.current?.focus(), []);
  const start = useFirstHour((state) => state.start);
  const showKeys = useCommandBar((state) => state.showKeys);
  const found = findTasks(text);
  const answers = shortAnswers(text);
  const chosen = found.find(({ id }) => id === search.get('task')) ?? found[0];
  return (
    <div className="split-screen help-screen">
      <header className="split-head">
        <h1>{t('help.title')}</h1>
        <Input.Search
          className="help-search"
          allowClear
          ref={field}
          aria-label={t('help.search')}
          placeholder={t('help.search.hint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="split-gap" />
        <Button onClick={() => showKeys(true)}>{t('help.keys')}</Button>
        <Button type="primary" onClick={start}>
          {t('help.hour')}
        </Button>
      </header>
      {answers.length === 0 ? null : (
        <ul className="help-short">
          {answers.map(({ id, text: answer, open }) => (
            <li key={id}>
              {t(answer)}{' '}
              <Button size="small" onClick={open}>
                {t('help.try')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen === undefined && answers.length > 0 ? null : chosen === undefined ? (
        <Empty title={t('help.none', { text })} hint={t('help.none.hint')}>
          <Button onClick={() => setText('')}>{t('help.clear')}</Button>
        </Empty>
      ) : (
        <div className="help-body">
          <TaskList
            tasks={found}
            chosen={chosen}
            onChoose={({ id }) => navigate('/help', {}, { task: id }, { replace: true })}
          />
          <TaskPage key={chosen.id} task={chosen} />
        </div>
      )}
    </div>
  );
}
