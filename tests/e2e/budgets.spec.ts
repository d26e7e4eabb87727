import path from 'node:path';

import { ActionCounter } from '../support/action-counter.ts';
import { expect, test } from '../support/console.ts';
import { writeDirtyWorkbook, writePicture, writePlaces } from '../support/sample-files.ts';

test.use({ standing: true });
test.describe.configure({ mode: 'default' });

test('marking an item ready with evidence takes 4 actions from the board, and from any other screen', async ({
  page,
  dataDir,
  client,
}) => {
  const photo = path.join(dataDir, '..', '现钞清点.png');
  writePicture(photo);
  const actions = new ActionCounter(page);
  await actions.click(page.getByRole('region', { name: '需要有人处理' }).getByRole('link', { name: /港币现钞/ }));
  await actions.click(page.getByRole('button', { name: '编辑准备状态: 港币现钞' }));
  const editor = page.getByRole('dialog', { name: '港币现钞' });
  await actions.pastePicture(editor, photo);
  await expect(editor.getByRole('radio', { name: /^就绪/ })).toBeChecked();
  await actions.press('Enter');
  await expect(editor).toBeHidden();
  actions.within('mark an item ready with evidence, from the board', 4);

  await expect(page.getByRole('button', { name: '查看“现钞清点.png”' })).toBeVisible();
  await page.getByRole('link', { name: '态势' }).click();
  await expect(page.getByRole('region', { name: '需要有人处理' })).not.toContainText('港币现钞');

  await test.step('from another screen', async () => {
    const other = path.join(dataDir, '..', 'photo.png');
    writePicture(other);
    await page.getByRole('link', { name: '点位', exact: true }).click();
    await expect(page.getByRole('grid', { name: '点位' })).toBeVisible();

    const byDrop = new ActionCounter(page);
    await byDrop.click(page.getByRole('link', { name: '准备', exact: true }));
    const cell = page.getByRole('gridcell', { name: '未就绪' }).first();
    await byDrop.drop(cell, other);
    const dropped = page.getByRole('dialog');
    await expect(dropped.getByRole('radio', { name: /^就绪/ })).toBeChecked();
    await byDrop.press('Enter');
    await expect(dropped).toBeHidden();
    byDrop.within('mark an item ready with evidence, from the list of places', 4);
    const json = await client.changes.recent({ limit: 20 });
    expect(JSON.stringify(json)).toContain('photo.png');
  });
});

test('what is overdue is on the board before anyone does anything, and the wall on the second screen in 2 actions', async ({
  page,
}) => {
  const actions = new ActionCounter(page);
  const panel = page.getByRole('region', { name: '需要有人处理' });
  const rows = panel.getByRole('listitem');
  await expect(rows.first()).toBeInViewport();
  await expect(panel.getByText(/逾期 \d+ 项/)).toBeInViewport({ ratio: 1 });
  const inView = (): Promise<number> =>
    rows.evaluateAll(
      (all) =>
        all.filter((row) => {
          const box = row.getBoundingClientRect();
          const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          return top !== null && row.contains(top);
        }).length,
    );
  // The question who is on duty fades out over the board first.
  await expect.poll(inView).toBeGreaterThanOrEqual(6);
  process.stdout.write(`  lines of "needs someone" in view at 1366 × 768: ${await inView()}\n`);
  actions.within('what is overdue', 0);

  const byMouse = new ActionCounter(page);
  const opened = page.context().waitForEvent('page');
  await byMouse.click(page.getByRole('button', { name: '打开大屏' }));
  const wall = await opened;
  await expect(wall.getByRole('region').first()).toBeVisible();
  expect(wall.url()).toMatch(/#\/wall$/);
  byMouse.within('put the wall on the second screen', 2);
});

test('a new workbook is imported in 6 actions, its columns guessed and its errors shown by row', async ({
  page,
  dataDir,
}) => {
  const file = path.join(dataDir, '..', '江南支行.xlsx');
  writeDirtyWorkbook(file);
  const actions = new ActionCounter(page);
  await actions.click(page.getByRole('link', { name: '点位', exact: true }));
  await actions.click(page.getByRole('button', { name: '导入' }));
  await actions.chooseFile(page.getByText('选择文件'), file);
  await expect(page.getByRole('combobox', { name: '文件中的列: 编号' })).toHaveValue('网点编号');
  await actions.click(page.getByRole('radio', { name: /^GCJ-02/ }));
  await actions.click(page.getByRole('button', { name: /^导入 \d+ 行$/ }));
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible();
  const rejected = page.getByRole('grid', { name: '被拒绝的行' });
  await expect(rejected.getByRole('row', { name: /^5 网点名称/ })).toBeVisible();
  actions.within('import a new workbook by the file dialog', 6);

  const dropped = new ActionCounter(page);
  await page.getByRole('link', { name: '态势' }).click();
  await dropped.drop(page.getByRole('main'), file);
  await dropped.click(page.getByRole('radio', { name: /^GCJ-02/ }));
  await dropped.click(page.getByRole('button', { name: /^导入 \d+ 行$/ }));
  await expect(rejected.getByRole('row', { name: /^5 网点名称/ })).toBeVisible();
  dropped.within('import a new workbook dropped on the board', 6);
});

// Last: nothing that comes after it would want so many places.
test('one place in 5,000 takes 3 keystrokes and Enter', async ({ page, dataDir, cli }) => {
  const file = path.join(dataDir, '..', 'places.csv');
  writePlaces(file, 5_000);
  expect((await cli('import', file, '--kind', 'places')).json).toMatchObject({ created: 5_000, rejected: [] });

  // The board has taken the import in.
  await expect(page.getByRole('link', { name: /^50\d\d 个点位待定位$/ })).toBeVisible({ timeout: 60_000 });
  // `/` opens the bar from any screen; the budget counts what finds the place: its initials and Enter.
  const actions = new ActionCounter(page);
  await page.keyboard.press('/');
  await actions.type('xsb');
  await expect(page.getByRole('option', { selected: true })).toContainText('萧山宾馆');
  await actions.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '萧山宾馆' })).toBeVisible();
  actions.within('find one place in 5,069, after "/"', 4);
});
