import { goTo } from '../../support/console-steps.ts';
import { ActionCounter } from '../../support/action-counter.ts';
import { expect, test } from '../../support/console.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { savedFile } from '../../support/saved-file.ts';
import { standInPrinter } from '../../support/stand-in-printer.ts';

type Opened = { readonly incident: { readonly id: string; readonly number: number } };

/** Two provinces out for an hour: grade II, whose first report somebody else must approve. */
const OUTAGE = {
  title: '银行卡交换系统中断',
  type: 'system-outage',
  places: ['BR-01'],
  facts: { provincesDown: 2, inServiceHours: true, downSince: Date.now() - 3_600_000 },
};

test('a situation report goes from the facts to a numbered version that stops its clock', async ({
  console: running,
  page,
  cli,
  client,
}) => {
  const opened = (await cli('--operator', '信息科技岗', 'call', 'incidents.open', JSON.stringify(OUTAGE)))
    .json as Opened;
  const { id, number } = opened.incident;
  await goTo(page, `/incidents/${id}`);
  const acts = new ActionCounter(page);
  await acts.click(page.getByRole('button', { name: '拟首报' }));
  const cause = page.getByRole('textbox', { name: '原因' });
  await expect(page.getByRole('textbox', { name: '影响范围' })).toHaveValue(/中断省份 2 个/);
  await expect(page.getByRole('heading', { name: /首报/ })).toContainText('缺 4 项');
  expect(acts.count).toBeLessThanOrEqual(1);

  // Written beside what is flagged; saved when the field is left.
  await cause.fill('骨干光缆被挖断 <b>x</b>');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('heading', { name: /首报/ })).toContainText('缺 3 项');
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  // A fact that comes in meanwhile is offered where it belongs.
  await client.incidents.update({ incident: id, facts: { sum: 1_250_000 } });
  await page.getByRole('button', { name: '“可能损失”采用现有事实' }).click();
  await expect(page.getByRole('textbox', { name: '可能损失' })).toHaveValue('涉及金额 1,250,000 元。');
  await expect(page.getByRole('heading', { name: /首报/ })).toContainText('缺 2 项');

  await page.getByRole('button', { name: '审批', exact: true }).click();
  await expect(page.getByText('写过这份报告的人不能审批')).toBeVisible();
  const report = new URL(page.url().replace('#', '')).searchParams.get('report') ?? '';
  expect((await cli('--operator', '分管行长', 'call', 'reports.approve', JSON.stringify({ report }))).code).toBe(0);
  await page.getByRole('button', { name: '发布…' }).click();
  await expect(page.getByRole('textbox', { name: '告知了谁' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /首报/ })).toContainText('已发布 第 1 号');
  await expect(page.getByText(/书面送达 监管部门/)).toBeVisible();
  await expect(cause).toHaveCount(0);

  const pdf = await savedFile(running, () => page.getByRole('button', { name: 'PDF' }).click());
  expect(pdf.name).toBe(`情况报告（首报） #${number} 银行卡交换系统中断 第 1 号.pdf`);
  const read = await readPdf(pdf.bytes);
  expect(read.pages).toHaveLength(2);
  expect(read.text).toContain('骨干光缆被挖断<b>x</b>');
  expect(read.text).toContain('涉及金额1,250,000元');
  const docx = await savedFile(running, () => page.getByRole('button', { name: 'Word' }).click());
  expect(docx.bytes.subarray(0, 2).toString()).toBe('PK');

  await goTo(page, `/incidents/${id}`);
  const panel = page.getByRole('region', { name: '情况报告' });
  await expect(panel.getByRole('listitem')).toContainText('已发布 第 1 号');
});

test('the paper fallback is at the printer after two actions from any screen', async ({ console: running, page }) => {
  await goTo(page, '/readiness');
  await expect(page.getByRole('grid')).toBeVisible();
  const acts = new ActionCounter(page);
  await acts.press('Control+p');
  await expect(page.getByRole('button', { name: '打印…' })).toBeFocused();
  const print = await standInPrinter(running);
  await acts.press('Enter');
  await print.asked();
  expect(acts.count).toBeLessThanOrEqual(2);
  // Some fonts name a sign by its radical: the same to the eye.
  const paper = (await readPdf(await print.paper())).pages.map((one) => one.normalize('NFKC').replaceAll(/\s/gu, ''));
  expect(paper.join('')).toContain('处置流程:持械抢劫');
  expect(paper.at(-1)).toContain('值班日志(纸面)第2张');
  expect(paper.at(-2)).toContain('值班日志(纸面)第1张');
  await print.done();
  await expect(page.locator('.paper-sheets')).toHaveCount(0);

  await page.keyboard.press('Control+p');
  await expect(page.getByRole('button', { name: '打印…' })).toBeFocused();
  const file = await savedFile(running, () => page.getByRole('button', { name: '存为 PDF' }).click());
  const { text, pages } = await readPdf(file.bytes);
  expect(pages.length).toBeGreaterThan(10);
  expect(text).toContain('联系人');
  expect(text).toContain('处置流程：持械抢劫');
  expect(text).toContain('值班日志（纸面）第2张');
  await expect(page.getByRole('dialog', { name: '纸面备用' })).toHaveCount(0);

  // From the command bar too.
  await page.keyboard.press('/');
  await page.keyboard.type('zmby');
  await expect(page.getByRole('option', { name: /打印纸面备用/ })).toBeVisible();
});
