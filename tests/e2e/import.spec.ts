import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';

import { goTo } from '../support/console-steps.ts';
import { expect, test } from '../support/console.ts';
import { DIRTY_REJECTED, writeDirtyWorkbook, writePicture, writePlaces } from '../support/sample-files.ts';
import { savedFile, type SavedFile } from '../support/saved-file.ts';

const BANKS = fileURLToPath(new URL('../../../shared/data/hangzhou-banks-osm.csv', import.meta.url));

async function choose(page: Page, file: string): Promise<void> {
  await goTo(page, '/import');
  const [again, pick] = [page.getByRole('button', { name: '换一个文件' }), page.getByText('选择文件')];
  // What was imported before stays on the screen until another file is asked for.
  await expect(again.or(pick)).toBeVisible();
  if (await again.isVisible()) await again.click();
  const chooser = page.waitForEvent('filechooser');
  await pick.click();
  await (await chooser).setFiles(file);
}

const column = (page: Page, field: string) => page.getByRole('combobox', { name: `文件中的列: ${field}`, exact: true });

/** The counts of a result by their words. */
async function sums(page: Page): Promise<Record<string, number>> {
  const words = await page.getByRole('term').allInnerTexts();
  const values = await page.getByRole('definition').allInnerTexts();
  return Object.fromEntries(words.map((word, at) => [word, Number(values[at]?.replaceAll(',', ''))]));
}

/** The first sheet of a workbook that was saved, as rows of cells. */
function rowsOf({ bytes }: SavedFile): string[][] {
  const book = read(bytes);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('the workbook has no sheet');
  return utils.sheet_to_json<string[]>(sheet, { header: 1 });
}

test.describe('into an empty store', () => {
  // Each leaves the store without a place, but the last.
  test.use({ sample: false, standing: true });
  test.describe.configure({ mode: 'default' });

  test('the first question leads to the import, whose templates are saved in both languages and which refuses what is no workbook', async ({
    page,
    dataDir,
    console: running,
  }) => {
    await page.getByRole('button', { name: /^导入工作簿/ }).click();
    await expect(page.getByRole('heading', { name: '导入', exact: true })).toBeVisible();
    await expect(page.getByText('把 .xlsx 或 .csv 文件拖到这里')).toBeVisible();
    const templates = page.getByRole('region', { name: '模板' });
    for (const [name, header] of [
      ['中文模板', '点位编号'],
      ['英文模板', 'Code'],
    ] as const) {
      const button = templates.getByRole('button', { name: new RegExp(name) }).first();
      const saved = await savedFile(running, () => button.click());
      expect(
        rowsOf(saved).some((cells) => cells[0] === header),
        saved.name,
      ).toBe(true);
    }
    const file = path.join(dataDir, '..', 'photo.xlsx');
    writePicture(file);
    await choose(page, file);
    await expect(page.getByRole('alert')).toContainText(/photo\.xlsx|没有导入|文件/);
    await expect(page.getByText('把 .xlsx 或 .csv 文件拖到这里')).toBeVisible();
  });

  test('real bank outlets: mapped, put on the map in their datum, and taken back as one', async ({ page, client }) => {
    if (!existsSync(BANKS)) process.stdout.write(`  not run: ${BANKS} is not on this machine\n`);
    test.skip(!existsSync(BANKS), 'the real list of bank outlets is not on this machine');
    await choose(page, BANKS);
    await expect(column(page, '名称')).toHaveValue('name');
    await expect(column(page, '经度')).toHaveValue('lon');
    await expect(column(page, '纬度')).toHaveValue('lat');
    await column(page, '编号').selectOption('osm_id');
    await page.getByRole('combobox', { name: '固定值: 类型' }).selectOption('branch');
    const start = page.getByRole('button', { name: '导入 62 行' });
    await expect(start).toBeDisabled();
    await expect(page.getByText('请选择坐标系')).toBeVisible();
    await page.getByRole('radio', { name: /^WGS-84/ }).check();
    await start.click();

    await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible();
    const counts = await sums(page);
    process.stdout.write(`  hangzhou-banks-osm.csv: ${JSON.stringify(counts)}\n`);
    expect(counts['读取']).toBe(62);
    expect((counts['新增'] ?? 0) + (counts['拒绝'] ?? 0)).toBe(62);
    expect(counts['新增']).toBeGreaterThan(55);
    const list = async (): Promise<unknown> => await client.places.list({ limit: 1 });
    expect(await list()).toMatchObject({ total: counts['新增'] });
    const near = { near: { lon: 120.1197278, lat: 30.2784863, within: 5 }, limit: 1 };
    expect(await client.places.list(near)).toMatchObject({
      items: [{ code: 'node/35363869', name: '中国农业银行' }],
    });

    await page.getByRole('button', { name: '撤销本次导入' }).click();
    await expect(page.getByText(/^已撤销本次导入：恢复 \d+ 处/)).toBeVisible();
    expect(await list()).toMatchObject({ total: 0 });
  });

  test('a running import is cancelled and leaves no row', async ({ page, dataDir, client }) => {
    const file = path.join(dataDir, '..', 'many.csv');
    writePlaces(file, 120_000);
    await choose(page, file);
    await page.getByRole('button', { name: '导入 120,000 行' }).click();
    const running = page.getByRole('status').filter({ hasText: 'many.csv' });
    await expect(running).toContainText(/正在(读取|写入)/);
    await running.getByRole('button', { name: '取消' }).click();
    await expect(page.getByText('没有写入任何一行，原有数据不变。')).toBeVisible();
    expect(await client.places.list({})).toMatchObject({ total: 0 });
  });

  test('a dirty workbook: good rows go in, bad ones are named by row and column and can be saved', async ({
    page,
    dataDir,
    console: running,
    client,
  }) => {
    const file = path.join(dataDir, '..', '江南支行.xlsx');
    writeDirtyWorkbook(file);
    await choose(page, file);
    await expect(page.getByText(/表头在第 2 行/)).toBeVisible();
    await expect(column(page, '编号')).toHaveValue('网点编号');
    await expect(column(page, '类型')).toHaveValue('类别');
    await expect(column(page, '电话')).toHaveValue('联系电话');
    await page.getByRole('radio', { name: /^BD-09/ }).check();
    await page.getByRole('button', { name: '先试算' }).click();
    await expect(page.getByRole('heading', { name: '试算结果（尚未导入）' })).toBeVisible();
    expect(await client.places.list({})).toMatchObject({ total: 0 });
    await page.getByRole('button', { name: '导入 7 行' }).click();

    await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible();
    expect(await sums(page)).toEqual({ 读取: 7, 新增: 3, 更新: 0, 未变: 0, 拒绝: 4 });
    const rejected = page.getByRole('grid', { name: '被拒绝的行' });
    for (const { row, column: header } of DIRTY_REJECTED)
      await expect(rejected.getByRole('row', { name: new RegExp(`^${row} ${header}`) })).toBeVisible();
    // Full-width letters and digits are the same code.
    expect(await client.places.get({ code: 'JN-02' })).toMatchObject({ place: { datum: 'bd09' } });

    const saved = await savedFile(running, () => page.getByRole('button', { name: '把被拒绝的行存为表格' }).click());
    expect(saved.name).toMatch(/\.xlsx$/);
    const text = rowsOf(saved)
      .map((cells) => cells.join('|'))
      .join('\n');
    expect(text).toContain('西兴支行');
    expect(text).toContain('重复的编号');
    expect(text).not.toContain('滨康路支行');
  });
});
