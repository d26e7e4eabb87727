import { ActionCounter } from '../../support/action-counter.ts';
import { readWorkbook } from '../../support/briefing.ts';
import { goTo } from '../../support/console-steps.ts';
import { expect, test } from '../../support/console.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { savedFile } from '../../support/saved-file.ts';

test("two actions make today's briefing as PDF from any screen, and its tables as a workbook", async ({
  console: running,
  page,
  cli,
  client,
}) => {
  await goTo(page, '/places');
  await expect(page.getByRole('grid', { name: '点位' })).toBeVisible();
  const acts = new ActionCounter(page);
  await acts.click(page.getByRole('link', { name: '汇报', exact: true }));
  const pdf = await savedFile(running, () => acts.click(page.getByRole('button', { name: '今日汇报 PDF' })));
  acts.within("today's briefing as PDF", 2);
  const { pages, text } = await readPdf(pdf.bytes);
  expect(pages.length).toBeGreaterThan(4);
  // What the window saved is byte for byte what the command line is given.
  const [made] = (await client.briefing.list({})).items;
  const asked = JSON.stringify({ briefing: made?.id, lang: 'zh', format: 'pdf' });
  const { base64 } = (await cli('call', 'briefing.document', asked)).json as { base64: string };
  expect(pdf.bytes.toString('base64') === base64).toBe(true);
  const { totals } = await client.board.get({});
  expect(text).toContain(`${totals.ready.toLocaleString('en')}/${totals.required.toLocaleString('en')}项`);

  // It is open to be read, issued and numbered.
  const reader = page.getByRole('region', { name: '汇报' });
  await expect(reader.getByRole('heading', { name: '每日汇报' })).toBeVisible();
  await expect(reader.getByText('第 1 号 第 1 版', { exact: true })).toBeVisible();
  const book = await savedFile(running, () => page.getByRole('button', { name: 'Excel' }).click());
  const categories = readWorkbook(book.bytes).get('类别') ?? [];
  expect(categories.at(-1)?.slice(2, 4)).toEqual([totals.required, totals.ready]);

  // The command bar makes it by the name people have for it: two actions from any screen.
  await goTo(page, '/places');
  await expect(page.getByRole('grid', { name: '点位' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('晨报');
  await expect(page.getByRole('option', { name: /今日汇报 PDF/, selected: true })).toBeVisible();
  const again = await savedFile(running, () => page.keyboard.press('Enter'));
  expect(again.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await expect(reader.getByText('第 1 号 第 2 版', { exact: true })).toBeVisible();
});
