import { writeFileSync } from 'node:fs';

import { utils, write } from '@e965/xlsx';

/** A picture as small as one can be: 1 × 1 PNG. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export function writePicture(file: string): void {
  writeFileSync(file, Buffer.from(PNG, 'base64'));
}

/** What a branch sends: a title over the headers, its own words for them, and four rows of seven that cannot go in. */
const DIRTY = [
  ['江南支行 网点情况表（十月）'],
  ['网点编号', '网点名称', '类别', '经度', '纬度', '联系电话'],
  ['JN-01', '江南支行营业部', '营业网点', 120.21, 30.2, '0571-8000'],
  ['ＪＮ－０２', '滨康路支行', '网点', '120.22', '30.19', ''],
  ['JN-03', '', '营业网点', 120.23, 30.18, ''],
  ['JN-04', '西兴支行', '洗车店', 120.21, 30.19, ''],
  ['JN-05', '浦沿支行', '营业网点', 500, 30.17, ''],
  ['JN-01', '重复的编号', '营业网点', 120.2, 30.2, ''],
  ['JN-06', '长河路支行', '营业网点', '', '', ''],
];

/** The rows of `writeDirtyWorkbook` that are refused, as a spreadsheet numbers them, with the header of the column at fault. */
export const DIRTY_REJECTED = [
  { row: 5, column: '网点名称' },
  { row: 6, column: '类别' },
  { row: 7, column: '经度' },
  { row: 8, column: '网点编号' },
] as const;

export function writeDirtyWorkbook(file: string): void {
  const sheet = utils.aoa_to_sheet(DIRTY);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 5 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '网点');
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }));
}

const AREAS =
  '钱塘|西溪|文三|凤起|武林|庆春|望江|城站|九堡|下沙|临平|余杭|良渚|瓶窑|闲林|五常|仓前|富阳|桐庐|建德|淳安|义蓬|河庄|新湾|靖江|党湾|衙前|所前|进化|浦阳|河上|戴村|楼塔|闻堰|南阳|益农'.split(
    '|',
  );
const ROADS =
  '文一|教工|天目|莫干|环城|解放|中山|建国|秋涛|新塘|艮山|德胜|石桥|东新|绍兴|潮王|朝晖|体育|延安|南山|虎跑|之江|复兴|凯旋|景芳|采荷|清江|飞云|钱江|民心|富春|剧院'.split(
    '|',
  );
const KINDS = [
  ['支行', 'branch'],
  ['分理处', 'branch'],
  ['酒店', 'hotel'],
  ['宾馆', 'hotel'],
  ['商场', 'merchant'],
  ['自助银行', 'self-service'],
] as const;

/** Writes `count` places as CSV, always the same ones: names as they are in a city, and no positions. */
export function writePlaces(file: string, count: number): void {
  const rows = Array.from({ length: count }, (_, index) => {
    const area = AREAS[index % AREAS.length];
    const road = ROADS[Math.floor(index / AREAS.length) % ROADS.length];
    const [kind, type] =
      KINDS[(index * 7 + Math.floor(index / (AREAS.length * ROADS.length))) % KINDS.length] ?? KINDS[0];
    return `G-${String(index + 1).padStart(5, '0')},${area}${road}${kind},${type}`;
  });
  writeFileSync(file, `code,name,type\n${rows.join('\n')}\n`);
}
