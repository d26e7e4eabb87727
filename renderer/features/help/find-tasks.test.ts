import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../i18n/messages.ts';
import { findTasks } from './find-tasks.ts';
import { HELP_TASKS, stepsOf, titleOf } from './help-tasks.ts';

describe('the search of the help', () => {
  it('shows all tasks for no words', () => {
    expect(findTasks('  ')).toEqual(HELP_TASKS);
  });
  it('finds by words of either language, and by initials', () => {
    for (const word of ['交班', 'hand over', 'JB']) expect(findTasks(word).map(({ id }) => id)).toContain('handover');
    expect(findTasks('欧元')[0]?.id).toBe('lacking');
    expect(findTasks('second screen')[0]?.id).toBe('wall');
  });
  it('puts what says it in the title before what only mentions it', () => {
    expect(findTasks('汇报')[0]?.id).toBe('briefing');
  });
  it('finds nothing for words that no task has', () => {
    expect(findTasks('闪电战')).toEqual([]);
  });
});

describe('the ten tasks', () => {
  it('have a title and every step in both languages, and no step more', () => {
    for (const task of HELP_TASKS) {
      const keys = [titleOf(task), ...stepsOf(task)];
      expect(keys.filter((key) => !CATALOGUES.zh[key] || !CATALOGUES.en[key])).toEqual([]);
      expect(Object.keys(CATALOGUES.zh)).not.toContain(`help.${task.id}.${task.steps + 1}`);
    }
    expect(HELP_TASKS).toHaveLength(10);
  });
  it('have a picture of the running console in both languages', () => {
    for (const { id } of HELP_TASKS)
      for (const language of ['zh', 'en']) {
        const file = path.join(import.meta.dirname, '../../../resources/help', language, `${id}.jpg`);
        // Taken by `npm run pictures`.
        expect(existsSync(file) ? statSync(file).size : file).toBeGreaterThan(10_000);
      }
  });
});
