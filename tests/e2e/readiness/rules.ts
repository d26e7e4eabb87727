import { goTo, matrixCell } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';

test('a state set against a rule says why and until when, and ends when asked to', async ({ page }) => {
  const cell = await matrixCell(page, 'BR-02', 'signage', '外币兑换标识');
  const before = (await cell.getAttribute('aria-label')) ?? '';
  await page.keyboard.press('4');
  await expect(cell).toHaveAccessibleName('未就绪 · 规则之外，人工判定');
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog', { name: '外币兑换标识' });
  await editor.getByLabel('人工判定理由').fill('新标牌今晚才挂');
  await page.keyboard.press('Enter');
  await expect(editor).toBeHidden();
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor).toContainText('人工判定为“未就绪”，暂不按规则：新标牌今晚才挂');
  await expect(editor).toContainText('规则认为：检查表');
  await editor.getByRole('button', { name: '结束人工判定' }).click();
  await expect(editor).toBeHidden();
  await expect(cell).toHaveAccessibleName(new RegExp(`^${before.split(' · ')[0] ?? ''}`));
});

test('a failed drill turns a critical item red up to the board, a passed one makes it ready and tested', async ({
  page,
}) => {
  const cell = await matrixCell(page, 'BR-02', 'safety', 'UPS 断电接管');
  const editor = page.getByRole('dialog', { name: 'UPS 断电接管' });
  const record = async (result: string): Promise<void> => {
    await page.keyboard.press('Enter');
    await editor.getByLabel('演练名称或实测说明（可不填）').fill('断电复演');
    await editor.getByRole('button', { name: result, exact: true }).click();
    await expect(editor).toBeHidden();
    await expect(page.getByRole('grid')).toBeFocused();
  };
  await record('未通过');
  await expect(cell).toHaveAccessibleName(/^未就绪/);

  await goTo(page, '/board');
  await page.getByRole('button', { name: '查看依据：安全保障，未就绪' }).click();
  const why = page.getByRole('dialog', { name: /安全保障/ });
  await expect(why).toContainText('关键红项不会被平均掉');
  const first = why.getByRole('listitem').first();
  await expect(first).toContainText('演练未通过');
  await first.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: '市心路支行' })).toBeVisible();

  await matrixCell(page, 'BR-02', 'safety', 'UPS 断电接管');
  await record('通过');
  await expect(cell).toHaveAccessibleName('就绪');
});
