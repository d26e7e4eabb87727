import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { askCore, callBridge, coreReady, expect, shellState, test } from '../../support/electron-app.ts';

test('a second start on the same store shows the window that is open and ends', async ({
  shell,
  testElectronProgram,
}) => {
  await coreReady(shell.page);
  await shell.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const { executablePath, args } = testElectronProgram;
  const second = spawn(executablePath, [...args, '--data', shell.dataDir], { stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect
    .poll(() =>
      shell.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())),
    )
    .toEqual([true]);
});

test('the window comes back where it was, and the language with it', async ({ launchShell }) => {
  const bounds = { x: 60, y: 40, width: 1234, height: 777 };
  const first = await launchShell();
  await callBridge(first.page, 'setLanguage', 'en');
  await first.electron.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    bounds,
  );
  await first.quit();

  const second = await launchShell();
  const kept = await second.electron.evaluate(({ BrowserWindow, Menu }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
    menus: Menu.getApplicationMenu()?.items.map((item) => item.label),
  }));
  expect(kept).toEqual({ bounds, menus: ['File', 'Edit', 'View', 'Window', 'Help'] });
});

test('menus follow the language at once, and the about box names every version', async ({ openShell: shell }) => {
  await coreReady(shell.page);
  await callBridge(shell.page, 'setLanguage', 'zh-CN');
  const { menus, box } = await shell.electron.evaluate(async ({ Menu, dialog }) => {
    const shown: Electron.MessageBoxOptions[] = [];
    const { showMessageBox } = dialog;
    dialog.showMessageBox = (...args: unknown[]) => {
      shown.push(args.at(-1) as Electron.MessageBoxOptions);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    const menu = Menu.getApplicationMenu();
    menu?.getMenuItemById('about')?.click();
    dialog.showMessageBox = showMessageBox;
    return { menus: menu?.items.map((item) => item.label), box: shown[0] };
  });
  expect(menus).toEqual(['文件', '编辑', '视图', '窗口', '帮助']);
  expect(box?.message).toBe('大型活动准备指挥台');
  expect(box?.detail).toMatch(/^版本 \d+\.\d+\.\d+\n数据库版本 \d+\nElectron [\d.]+\nChrome [\d.]+\nNode\.js [\d.]+/);
});

test('a test build says so in its name and title', async ({ openShell, testElectronProgram }) => {
  const name = await openShell.electron.evaluate(({ app }) => app.getName());
  expect(name.endsWith('TEST BUILD')).toBe(testElectronProgram.testBuild);
  const title = (): Promise<string | undefined> =>
    openShell.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(async () => (await title())?.endsWith('TEST BUILD')).toBe(testElectronProgram.testBuild);
});

test('the wall fills a display without a pointer, and has its own way to the core', async ({ openShell: shell }) => {
  await coreReady(shell.page);
  const opened = shell.electron.waitForEvent('window');
  const reply = await callBridge<{ ok: boolean; value: { displayId: number } }>(shell.page, 'openWall');
  expect(reply.ok).toBe(true);
  const wall = await opened;
  await wall.waitForLoadState();
  expect(wall.url()).toBe('app://console/index.html#/wall');
  await expect
    .poll(() =>
      shell.electron.evaluate(({ BrowserWindow, screen }, displayId) => {
        const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith('#/wall'));
        const display = screen.getAllDisplays().find((one) => one.id === displayId);
        const [found, wanted] = [window?.getBounds(), display?.bounds];
        // On X11 without a window manager (Xvfb) Chromium keeps a window one pixel smaller than the screen.
        const fits = (['x', 'y', 'width', 'height'] as const).every(
          (edge) => Math.abs((found?.[edge] ?? Infinity) - (wanted?.[edge] ?? 0)) <= 1,
        );
        return { full: window?.isFullScreen(), fits };
      }, reply.value.displayId),
    )
    .toEqual({ full: true, fits: true });
  await expect.poll(() => wall.evaluate(() => getComputedStyle(document.body).cursor)).toBe('none');
  expect(await shellState(shell.page)).toMatchObject({ wallDisplayId: reply.value.displayId });
  expect(await askCore(wall, 'system.info', {})).toMatchObject({ empty: true });

  // Asking again neither opens a second one nor reloads it.
  await callBridge(shell.page, 'openWall');
  expect(shell.electron.windows()).toHaveLength(2);

  const closed = wall.waitForEvent('close');
  await callBridge(wall, 'exit').catch(() => undefined);
  await closed;
  await expect.poll(async () => (await shellState(shell.page)).wallDisplayId).toBeNull();
});

test('the wall goes with the console', async ({ shell }) => {
  const opened = shell.electron.waitForEvent('window');
  await callBridge(shell.page, 'openWall');
  await opened;
  const exited = once(shell.electron.process(), 'exit');
  await shell.electron.evaluate(({ BrowserWindow }) => {
    const console = BrowserWindow.getAllWindows().find((window) => !window.webContents.getURL().endsWith('#/wall'));
    setTimeout(() => console?.close());
  });
  expect((await exited)[0]).toBe(0);
});

test('keys on a wall are locked, and staff have a way out', async ({ openShell: shell }) => {
  await coreReady(shell.page);
  const opened = shell.electron.waitForEvent('window');
  await callBridge(shell.page, 'openWall', undefined, { layout: 'quiet-night' });
  const wall = await opened;
  await wall.waitForLoadState();
  expect(wall.url()).toBe('app://console/index.html#/wall?layout=quiet-night');
  await expect(wall.getByRole('contentinfo')).toContainText('1 / ');
  await wall.evaluate(() => Reflect.set(window, 'notReloaded', true));
  const press = (keyCode: string, ...modifiers: ('control' | 'alt')[]): Promise<void> =>
    shell.electron.evaluate(
      ({ BrowserWindow }, [key, held]) => {
        const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('#/wall'));
        window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers: [...held] });
        window?.webContents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers: [...held] });
      },
      [keyCode, modifiers] as const,
    );
  for (const key of ['W', 'R', 'Q']) await press(key, 'control');
  for (const key of ['F5', 'F11']) await press(key);
  await press('F4', 'alt');
  await shell.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().includes('#/wall'))
      ?.close(),
  );
  expect(await wall.evaluate(() => Reflect.get(window, 'notReloaded'))).toBe(true);
  await press('Escape');
  await expect(wall.getByRole('contentinfo')).toContainText('Ctrl + Alt + Q');
  expect((await shellState(shell.page)).walls).toMatchObject([{ layout: 'quiet-night' }]);

  const closed = wall.waitForEvent('close');
  await press('Q', 'control', 'alt');
  await closed;
  await expect.poll(async () => (await shellState(shell.page)).walls).toEqual([]);
});

test('walls stand on several displays; one whose display is unplugged comes back with it, showing what it showed', async ({
  openShell: shell,
}) => {
  await coreReady(shell.page);
  const walls = async () =>
    (await shellState(shell.page)).walls.map(({ displayId, layout }) => ({ away: displayId === null, layout }));
  // A machine for tests has one display at most: the other is told of.
  const own = await shell.electron.evaluate(({ screen }) => {
    const [display] = screen.getAllDisplays();
    if (!display) throw new Error('there is no display');
    const beside = { ...display.bounds, x: display.bounds.x + display.bounds.width };
    const second = { ...display, id: display.id + 1, label: 'second', bounds: beside, workArea: beside };
    Reflect.set(globalThis, 'displays', screen.getAllDisplays);
    Reflect.set(globalThis, 'plugged', (both: boolean) => {
      screen.getAllDisplays = () => (both ? [display, second] : [display]);
    });
    screen.getAllDisplays = () => [display, second];
    return display.id;
  });
  const opened = async (open: Promise<unknown>) => {
    const window = shell.electron.waitForEvent('window');
    await open;
    const wall = await window;
    await wall.waitForLoadState();
    return wall;
  };
  const first = await opened(callBridge(shell.page, 'openWall', own + 1, { layout: 'briefing' }));
  const other = await opened(callBridge(shell.page, 'openWall', own, { layout: 'readiness' }));
  expect(await walls()).toEqual([
    { away: false, layout: 'briefing' },
    { away: false, layout: 'readiness' },
  ]);

  const closed = first.waitForEvent('close');
  await shell.electron.evaluate(({ screen }) => {
    const [, second] = screen.getAllDisplays();
    (Reflect.get(globalThis, 'plugged') as (both: boolean) => void)(false);
    screen.emit('display-removed', {}, second);
  });
  await closed;
  expect(await walls()).toEqual([
    { away: true, layout: 'briefing' },
    { away: false, layout: 'readiness' },
  ]);
  expect(other.isClosed()).toBe(false);

  const second = await opened(
    shell.electron.evaluate(({ powerMonitor }) => {
      (Reflect.get(globalThis, 'plugged') as (both: boolean) => void)(true);
      // As after a sleep: the displays are there again before anybody says so.
      powerMonitor.emit('resume');
    }),
  );
  expect(second.url()).toBe('app://console/index.html#/wall?layout=briefing');
  await callBridge(shell.page, 'closeWall');
  await expect.poll(walls).toEqual([]);
  await shell.electron.evaluate(({ screen }) => {
    screen.getAllDisplays = Reflect.get(globalThis, 'displays') as typeof screen.getAllDisplays;
  });
});
