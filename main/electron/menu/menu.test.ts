import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';

import { aboutText } from './about.ts';
import { menuTemplate } from './menu-template.ts';

const options = {
  platform: 'linux',
  devTools: false,
  wallOpen: false,
  openWall: () => undefined,
  closeWall: () => undefined,
  about: () => undefined,
};

function flatten(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

const roles = (devTools: boolean) =>
  flatten(menuTemplate({ ...options, language: 'en', devTools })).map((item) => item.role);

const canClose = (wallOpen: boolean) =>
  flatten(menuTemplate({ ...options, language: 'en', wallOpen })).find((item) => item.id === 'close-wall')?.enabled;

describe('menuTemplate', () => {
  it('has a label in the chosen language on every entry', () => {
    for (const platform of ['linux', 'win32', 'darwin'])
      for (const language of ['zh-CN', 'en'] as const) {
        const entries = flatten(menuTemplate({ ...options, platform, language })).filter(
          (item) => item.type !== 'separator',
        );
        const chinese = entries.filter((item) => /\p{Script=Han}/u.test(item.label ?? ''));
        expect(entries.every((item) => item.label !== undefined && item.label !== '')).toBe(true);
        expect(chinese).toHaveLength(language === 'zh-CN' ? entries.length : 0);
      }
  });

  it('offers developer tools only where they are on', () => {
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('forceReload');
  });

  it('can close the wall only while it is open', () => {
    expect([canClose(false), canClose(true)]).toEqual([false, true]);
  });
});

describe('aboutText', () => {
  const versions = { app: '1.2.3', electron: '45.0.0', chrome: '150.0', node: '24.1.0', testBuild: false };

  it('names every version', () => {
    expect(aboutText('zh-CN', versions, 7).detail).toBe(
      '版本 1.2.3\n数据库版本 7\nElectron 45.0.0\nChrome 150.0\nNode.js 24.1.0',
    );
  });

  it('says so when it is a TEST BUILD or no store was opened', () => {
    const { detail } = aboutText('en', { ...versions, testBuild: true }, null);
    expect(detail).toContain('TEST BUILD');
    expect(detail).toContain('Database version unknown');
  });
});
