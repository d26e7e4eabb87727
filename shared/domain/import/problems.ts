/** Values put into a problem's sentence. */
export type ProblemParams = Readonly<Record<string, string | number>>;

type Sentence = { readonly zh: string; readonly en: string };

/** Every reason a row is refused, with its sentence in both languages; `{x}` is replaced by a parameter. */
export const IMPORT_PROBLEMS = {
  MISSING_REQUIRED: { zh: '必填项为空。', en: 'This cell must be filled in.' },
  UNKNOWN_TYPE: {
    zh: '“{text}”不是可识别的点位类型。可填：{allowed}。',
    en: '"{text}" is not a known place type. Use one of: {allowed}.',
  },
  UNKNOWN_STATUS: {
    zh: '“{text}”不是可识别的准备状态。可填：{allowed}。',
    en: '"{text}" is not a known readiness status. Use one of: {allowed}.',
  },
  UNKNOWN_PLACE: {
    zh: '没有编号为“{text}”的点位，请先导入点位。',
    en: 'There is no place "{text}". Import the places first.',
  },
  UNKNOWN_ITEM: {
    zh: '准备事项目录中没有“{text}”。请填写事项编号或目录中的名称。',
    en: 'The catalogue has no item "{text}". Use an item code or a name from the catalogue.',
  },
  BAD_NUMBER: { zh: '“{text}”不是数字。', en: '"{text}" is not a number.' },
  NOT_INTEGER: { zh: '“{text}”不是整数。', en: '"{text}" is not a whole number.' },
  OUT_OF_RANGE: {
    zh: '“{text}”超出范围：{min} 至 {max}。',
    en: '"{text}" is out of range: {min} to {max}.',
  },
  UNKNOWN_CHOICE: {
    zh: '“{text}”不在可填内容之中。可填：{allowed}。',
    en: '"{text}" is not among the allowed words. Use one of: {allowed}.',
  },
  UNKNOWN_ENTRY: {
    zh: '没有编号或名称为“{text}”的{whatZh}。请先登记，或改正此处。',
    en: 'There is no {whatEn} "{text}". Enter it first, or correct this cell.',
  },
  BAD_TIME: {
    zh: '“{text}”不是可识别的时间。请写成 09:30，次日写成“次日 01:00”。',
    en: '"{text}" is not a time of day. Write 09:30; for the next day write 25:00 or "next day 01:00".',
  },
  LOOP: {
    zh: '“{text}”最终又归属自己。请改正上级。',
    en: '"{text}" ends up above itself. Correct what it belongs to.',
  },
  BAD_BOOLEAN: { zh: '“{text}”不是“是”或“否”。', en: '"{text}" is neither yes nor no.' },
  BAD_DATE: {
    zh: '“{text}”不是可识别的日期。请写成 2026-09-11 或 2026-09-11 09:30。',
    en: '"{text}" is not a date. Write 2026-09-11 or 2026-09-11 09:30.',
  },
  AMBIGUOUS_DATE: {
    zh: '“{text}”可以是 {first}，也可以是 {second}。请写成年-月-日。',
    en: '"{text}" could be {first} or {second}. Write year-month-day.',
  },
  BAD_COORDINATES: {
    zh: '坐标“{text}”超出范围：经度 -180 至 180，纬度 -90 至 90。',
    en: 'The position "{text}" is out of range: longitude -180 to 180, latitude -90 to 90.',
  },
  COORDINATES_SWAPPED: {
    zh: '经度和纬度像是写反了（{text}）。请对调后重新导入，系统不会自行更改。',
    en: 'Longitude and latitude look swapped ({text}). Exchange them and import again; nothing is changed by itself.',
  },
  COORDINATES_PARTIAL: {
    zh: '经度和纬度只填了一个。请补全，或两个都留空。',
    en: 'Only one of longitude and latitude is filled in. Give both, or leave both blank.',
  },
  COORDINATES_ZERO: {
    zh: '坐标 0,0 表示没有位置。请填写真实坐标，或留空。',
    en: 'The position 0,0 means "no position". Give the real one, or leave it blank.',
  },
  BAD_HOURS: {
    zh: '看不懂营业时间“{text}”。请写成“周一至周五 9:00-17:00；周末 9:30-16:00”。',
    en: 'The opening hours "{text}" were not understood. Write for example "Mon-Fri 9:00-17:00; weekend 9:30-16:00".',
  },
  TOO_LONG: {
    zh: '内容有 {length} 个字符，最多 {max} 个。',
    en: 'The text has {length} characters; at most {max} are allowed.',
  },
  DIGITS_LOST: {
    zh: '编号“{text}”按数字保存，已丢失位数。请把该列设为文本格式后重新填写。',
    en: 'The code "{text}" was kept as a number and has lost digits. Format the column as text and enter it again.',
  },
  FORMULA_ERROR: {
    zh: '公式结果出错或未保存（{text}）。请在表格软件中打开、改正并保存。',
    en: 'The formula has an error or no stored result ({text}). Open the file in a spreadsheet program, mend and save it.',
  },
  NOT_REQUIRED: {
    zh: '点位“{place}”不要求“{item}”。请先在准备事项目录中设为要求。',
    en: '{item} is not required at {place}. Require it in the catalogue first.',
  },
  OBSERVED_IN_FUTURE: {
    zh: '佐证时间在将来。请填写实际查看的时间。',
    en: 'The evidence is dated in the future. Give the time at which it was seen.',
  },
  BAD_AMOUNT: {
    zh: '“{text}”不是 {currency} 的金额。请写成 1,234.50，小数不超过该币种的最小单位。',
    en: '"{text}" is not an amount of {currency}. Write 1,234.50, no finer than its minor unit.',
  },
  NOT_WHOLE_PIECES: {
    zh: '金额“{text}”与面额、张数不符。请改正其中一个。',
    en: 'The amount "{text}" does not agree with the denomination and the pieces. Correct one of them.',
  },
  LEVELS_NOT_RISING: {
    zh: '“{text}”比前一档小：最低库存不高于安全库存，安全库存不高于限额。',
    en: '"{text}" is below the level before it: minimum, safety stock and limit must not fall.',
  },
  COUNT_OUT_OF_ORDER: {
    zh: '这个面额之后已有点库或冲正，较早的盘点不再写入。',
    en: 'This denomination was counted or reversed later already; the older count is not recorded.',
  },
  LESS_THAN_LEFT: {
    zh: '盘点之后付出的比点到的还多。请核对张数和时间。',
    en: 'More has left since than was counted. Check the pieces and the time.',
  },
  UNKNOWN_LANGUAGE: {
    zh: '看不懂语种“{text}”。请写成“阿拉伯语 流利”，水平为基础、工作或流利。',
    en: 'The language "{text}" was not understood. Write for example "Arabic fluent"; levels are basic, working and fluent.',
  },
  NAMES_NOT_KEPT: {
    zh: '设置中不允许登记姓名。请清空姓名列，或在设置中允许姓名。',
    en: 'Names of staff may not be kept here. Leave the column empty, or allow names in the settings.',
  },
  STAFF_RETIRED: {
    zh: '“{text}”已离岗，不排班。',
    en: '"{text}" is retired and takes no shifts.',
  },
  NOT_A_VENUE: {
    zh: '点位“{text}”不是比赛场馆。',
    en: 'The place "{text}" is not a venue.',
  },
  ENDS_BEFORE_START: {
    zh: '结束时间不晚于开始时间。',
    en: 'The end is not after the start.',
  },
  UNKNOWN_CUTOFF: {
    zh: '没有（或不止一项）报送要求在这一天以 {text} 为截止时间。请核对时间，或填写报送要求。',
    en: 'No reporting plan, or more than one, has the cut-off {text} on that day. Check the time, or name the plan.',
  },
  NOT_EXPECTED: {
    zh: '点位“{text}”不在这项报送要求之内。',
    en: 'The place "{text}" does not report in by this plan.',
  },
  REPORT_TOO_EARLY: {
    zh: '报到时间早于该截止时间开始受理的时刻。请核对日期和截止时间。',
    en: 'It came in before reports for that cut-off were taken. Check the date and the cut-off.',
  },
  NOT_HELD_YET: {
    zh: '演练时间在将来。已开展的演练才能登记；将来的请做计划。',
    en: 'The drill lies in the future. Only drills that were held are recorded; plan this one instead.',
  },
  DRILL_NOT_PLANNED: {
    zh: '这次演练已经开始、结束或取消，脚本不能再改。',
    en: 'This drill has begun, ended or been cancelled: its script can no longer be changed.',
  },
  DUPLICATE_IN_FILE: {
    zh: '“{text}”在本文件第 {firstRow} 行已经出现，以先出现的为准。',
    en: '"{text}" is already in row {firstRow} of this file; the first one counts.',
  },
} as const satisfies Record<string, Sentence>;

export type ProblemCode = keyof typeof IMPORT_PROBLEMS;

/** The sentence for a problem in one language. Lists in parameters (`allowed`) are put in as they are. */
export function importProblemText(code: ProblemCode, params: ProblemParams, lang: 'zh' | 'en'): string {
  return IMPORT_PROBLEMS[code][lang].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}
