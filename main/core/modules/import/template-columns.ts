import type { FieldOf, ImportKind } from '../../../../shared/domain/import/types.ts';

type Words = { readonly zh: string; readonly en: string };

export type TemplateColumn<K extends ImportKind> = {
  readonly field: FieldOf[K];
  readonly header: Words;
  readonly meaning: Words;
  readonly example: Words;
  readonly width: number;
};

const both = (text: string): Words => ({ zh: text, en: text });

/** Columns of the template workbooks. Dates and positions in the examples are made up. */
export const TEMPLATE_COLUMNS: { readonly [K in ImportKind]: readonly TemplateColumn<K>[] } = {
  places: [
    {
      field: 'code',
      header: { zh: '点位编号', en: 'Code' },
      meaning: {
        zh: '点位的唯一编号。编号已存在时更新该点位。',
        en: 'Unique code of the place. A code that exists already updates that place.',
      },
      example: both('B001'),
      width: 14,
    },
    {
      field: 'name',
      header: { zh: '名称', en: 'Name' },
      meaning: { zh: '点位的中文名称。', en: 'Name of the place, in Chinese where it has one.' },
      example: { zh: '示例支行', en: 'Example Branch' },
      width: 28,
    },
    {
      field: 'nameEn',
      header: { zh: '英文名称', en: 'Name (English)' },
      meaning: { zh: '点位的英文名称。', en: 'English name of the place.' },
      example: both('Example Branch'),
      width: 28,
    },
    {
      field: 'type',
      header: { zh: '类型', en: 'Type' },
      meaning: { zh: '点位类型，从列表中选择。', en: 'Type of place, chosen from the list.' },
      example: { zh: '营业网点', en: 'branch' },
      width: 14,
    },
    {
      field: 'organisation',
      header: { zh: '所属机构', en: 'Organisation' },
      meaning: { zh: '上级机构的编号或名称。', en: 'Code or name of the organisation above it.' },
      example: { zh: '示例区支行', en: 'Example District' },
      width: 20,
    },
    {
      field: 'address',
      header: { zh: '地址', en: 'Address' },
      meaning: { zh: '详细地址。', en: 'Full address.' },
      example: { zh: '示例路 1 号', en: '1 Example Road' },
      width: 32,
    },
    {
      field: 'phone',
      header: { zh: '联系电话', en: 'Phone' },
      meaning: { zh: '值班或服务电话。', en: 'Duty or service telephone.' },
      example: both('0571-00000000'),
      width: 18,
    },
    {
      field: 'contactPost',
      header: { zh: '联系岗位', en: 'Contact post' },
      meaning: { zh: '负责联系的岗位，写岗位不写姓名。', en: 'Post to contact; a post, not a name.' },
      example: { zh: '大堂经理', en: 'Lobby manager' },
      width: 16,
    },
    {
      field: 'lon',
      header: { zh: '经度', en: 'Longitude' },
      meaning: {
        zh: '十进制度，-180 至 180。导入时须说明坐标系：WGS-84、GCJ-02（高德、腾讯）或 BD-09（百度）。没有可留空。',
        en: 'Decimal degrees, -180 to 180. The import asks for the datum: WGS-84, GCJ-02 (Amap, Tencent) or BD-09 (Baidu). May be blank.',
      },
      example: both('120.1551'),
      width: 13,
    },
    {
      field: 'lat',
      header: { zh: '纬度', en: 'Latitude' },
      meaning: {
        zh: '十进制度，-90 至 90。与经度同填或同空。',
        en: 'Decimal degrees, -90 to 90. Given with the longitude or not at all.',
      },
      example: both('30.2741'),
      width: 13,
    },
    {
      field: 'openingHours',
      header: { zh: '营业时间', en: 'Opening hours' },
      meaning: {
        zh: '各日营业时间，分号隔开；跨零点写“次日”。',
        en: 'Hours by day, parted by semicolons; a closing time before the opening time is on the next day.',
      },
      example: { zh: '周一至周五 9:00-17:00；周末 9:30-16:00', en: 'Mon-Fri 9:00-17:00; weekend 9:30-16:00' },
      width: 40,
    },
    {
      field: 'note',
      header: { zh: '备注', en: 'Note' },
      meaning: { zh: '其他说明。', en: 'Anything else.' },
      example: both(''),
      width: 30,
    },
  ],
  readiness: [
    {
      field: 'place',
      header: { zh: '点位编号', en: 'Place' },
      meaning: { zh: '已有点位的编号。', en: 'Code of a place that exists.' },
      example: both('B001'),
      width: 14,
    },
    {
      field: 'item',
      header: { zh: '准备事项', en: 'Item' },
      meaning: {
        zh: '准备事项的编号，或目录中的中文、英文名称。',
        en: 'Code of the item, or its Chinese or English name in the catalogue.',
      },
      example: { zh: '不间断电源', en: 'UPS' },
      width: 30,
    },
    {
      field: 'status',
      header: { zh: '状态', en: 'Status' },
      meaning: { zh: '从列表中选择；也可填 是/否、√/×。', en: 'Chosen from the list; yes and no are understood too.' },
      example: { zh: '已完成', en: 'ready' },
      width: 14,
    },
    {
      field: 'observedAt',
      header: { zh: '检查时间', en: 'Observed at' },
      meaning: {
        zh: '何时核实。年-月-日，可加时间。',
        en: 'When it was checked: year-month-day, with a time if known.',
      },
      example: both('2026-09-11 09:30'),
      width: 20,
    },
    {
      field: 'note',
      header: { zh: '备注', en: 'Note' },
      meaning: { zh: '依据或说明。', en: 'Evidence or remark.' },
      example: { zh: '切换测试通过', en: 'Switch-over tested' },
      width: 30,
    },
    {
      field: 'owner',
      header: { zh: '责任岗位', en: 'Owner' },
      meaning: { zh: '负责的岗位，写岗位不写姓名。', en: 'Post that answers for it; a post, not a name.' },
      example: { zh: '网点负责人', en: 'Branch manager' },
      width: 16,
    },
    {
      field: 'due',
      header: { zh: '截止日期', en: 'Due' },
      meaning: { zh: '最迟完成日，当天结束前。', en: 'Last day to be ready, to the end of that day.' },
      example: both('2026-09-20'),
      width: 16,
    },
  ],
};
