import type { Page } from '@playwright/test';
import { goTo } from '../support/console-steps.ts';
import { expect, test } from '../support/console.ts';
import { savedFile, type SavedFile } from '../support/saved-file.ts';

const PLACE = 'BR-05';
const ITEM = 'ups-takeover';
const MARK = '演练 EXERCISE';
const EVALUATOR = '内控岗';

const asFile = ({ name, bytes }: SavedFile) => ({ name, mimeType: 'application/json', buffer: bytes });

/** Presses a button and the one with the same name in the question that follows. */
async function confirmed(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.getByRole('tooltip').getByRole('button', { name, exact: true }).click();
}

test('a drill is designed, conducted in two windows, evaluated, reported, put right, and turns what is ready', async ({
  page,
  cli,
  client,
  console: running,
}) => {
  // The longest of all: on a busy machine it takes more than others have.
  test.slow();
  const state = async (): Promise<string> => (await client.readiness.cell({ place: PLACE, item: ITEM })).cell.state;

  // Designed: objectives and script of the library, one place of its own.
  await goTo(page, '/drills/design?scenario=power-cut');
  await page.getByRole('combobox', { name: '按名称、编码或拼音首字母添加' }).fill(PLACE);
  await expect(page.locator('.ant-select-item-option-active')).toBeAttached();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '第 1 条的内容' }).fill('机房断电，UPS 没有接上。');
  await page.getByRole('button', { name: '列入计划' }).click();
  await expect(page.getByRole('button', { name: '已保存' })).toBeVisible();
  const drill = new URL(page.url().replace('#', '')).searchParams.get('drill') ?? '';

  // Conducted: the controller here, the player in a window of its own.
  await page.getByRole('button', { name: '看这次演练' }).click();
  await confirmed(page, '开始演练');
  await expect(page.getByRole('note', { name: '演练标识' })).toContainText(MARK);
  await expect(page).toHaveTitle(/^【演练】/);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: '另开参演窗口' }).click();
  const player = await opened;
  await expect(player.getByRole('note', { name: '演练标识' })).toContainText(MARK);
  const received = player.getByRole('list', { name: '收到的情景' }).getByRole('listitem');
  await expect(received).toHaveCount(1);
  await expect(received).toContainText('UPS 没有接上');
  await page.getByRole('button', { name: '发出' }).first().click();
  await expect(received).toHaveCount(2);
  const line = JSON.stringify({ text: '机房停电，已报告组长' });
  const logged = await cli('--exercise', drill, '--operator', '值班员A岗', 'call', 'log.add', line);
  expect(logged.code, logged.stderr).toBe(0);
  await page.getByRole('button', { name: '计时' }).click();
  await expect(page.getByRole('main')).toContainText('登记 1 条');
  await page.getByRole('button', { name: '导调' }).click();
  await player.close();
  await confirmed(page, '结束演练');
  await expect(page.getByRole('note', { name: '演练标识' })).toContainText('由主控结束');
  await page.getByRole('button', { name: '回到实战' }).click();
  await expect(page.getByRole('note', { name: '演练标识' })).toHaveCount(0);

  // Evaluated on a form that goes out as a file and comes back signed: the UPS failed, the rest was performed.
  await goTo(page, `/drills/evaluate?drill=${drill}`);
  const objectives = page.getByRole('list', { name: '目标与评定' }).getByRole('listitem');
  await expect(objectives).toHaveCount(4);
  await page.getByRole('combobox', { name: '评估员岗位' }).fill(EVALUATOR);
  const form = await savedFile(running, () => page.getByRole('button', { name: '发出评估表文件' }).click());
  await page.getByLabel('打开评估表文件').setInputFiles(asFile(form));
  await expect(page.getByRole('button', { name: '签名并导出' })).toBeDisabled();
  for (const [at, rating] of ['M 困难较大', 'P 完成', 'P 完成', 'P 完成'].entries()) {
    const choice = objectives.nth(at).getByRole('button', { name: rating });
    await choice.click();
    await expect(choice).toHaveAttribute('aria-pressed', 'true');
  }
  await page.getByRole('textbox', { name: '看到了什么' }).fill('UPS 电池老化');
  await page.keyboard.press('Enter');
  const observed = page.getByRole('region', { name: '观察' }).getByRole('listitem');
  await expect(observed).toContainText('UPS 电池老化');
  const signed = await savedFile(running, () => page.getByRole('button', { name: '签名并导出' }).click());
  await page.getByLabel('读入签名评估').setInputFiles(asFile(signed));
  await expect(page.getByRole('region', { name: '在另一台电脑上评估' }).getByRole('listitem')).toContainText('收回');
  await expect(objectives.first()).toContainText(`${EVALUATOR} M`);
  await expect(observed).toContainText(EVALUATOR);
  await page.getByRole('button', { name: '去下结论' }).click();
  await page.getByRole('button', { name: '下结论' }).click();
  await expect(page.getByRole('definition').first()).toContainText('未通过');
  expect(await state()).toBe('red');

  // Put right, verified by someone else, re-tested.
  await page.getByRole('textbox', { name: '新增整改措施' }).fill('更换 UPS 电池');
  await page.getByRole('combobox', { name: '对应准备事项' }).selectOption(ITEM);
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '更换 UPS 电池' })).toBeVisible();

  // Reported: what was rated stands there as it was.
  await page.getByRole('link', { name: '复盘报告' }).click();
  await expect(page.getByRole('region', { name: '报告要点' })).toContainText('P 3 · S 0 · M 1 · U 0');
  await expect(page.getByRole('region', { name: '报告要点' }).getByRole('link', { name: /看当时/ })).toHaveCount(2);

  const again = await client.drills.record({
    scenario: 'power-cut',
    places: [PLACE],
    heldAt: Date.now(),
    result: 'passed',
  });
  const { items } = await client.drills.actions({ drill });
  await client.drills.actionStep({ action: items[0]?.id ?? '', step: 'do', operator: { post: '安全保卫岗' } });
  await goTo(page, '/drills/actions');
  const action = page.getByRole('listitem').filter({ hasText: '更换 UPS 电池' });
  await action.getByRole('combobox', { name: '复测' }).selectOption(again.drill);
  await action.getByRole('button', { name: '核实通过' }).click();
  await expect(action).toHaveCount(0);
  expect(await state()).toBe('ready');
});
