import type { LanguageLevel } from './level.ts';

/** Languages by the names people write in lists: ISO 639 code, then Chinese and English names, the first of each the usual one. */
const LANGUAGES = `
en 英语 英文 english
ar 阿拉伯语 阿语 arabic
ja 日语 日文 japanese
ko 韩语 韩文 朝鲜语 korean
th 泰语 泰文 thai
ru 俄语 俄文 russian
fr 法语 法文 french
de 德语 德文 german
es 西班牙语 西语 spanish
pt 葡萄牙语 葡语 portuguese
it 意大利语 意语 italian
vi 越南语 越语 vietnamese
id 印度尼西亚语 印尼语 indonesian
ms 马来语 马来文 malay
hi 印地语 hindi
ur 乌尔都语 urdu
fa 波斯语 persian farsi
tr 土耳其语 turkish
mn 蒙古语 蒙语 mongolian
my 缅甸语 burmese
lo 老挝语 lao
km 高棉语 柬埔寨语 khmer
ne 尼泊尔语 nepali
kk 哈萨克语 kazakh
uz 乌兹别克语 uzbek
`;

const LEVEL_WORDS: Readonly<Record<LanguageLevel, string>> = {
  basic: 'basic 基础 初级 一般 简单 日常',
  working: 'working 工作 熟练 中级 良好 可用',
  fluent: 'fluent 流利 精通 高级 母语 native',
};

const codes = new Map<string, string>();
for (const line of LANGUAGES.trim().split('\n')) {
  const [code = '', ...names] = line.split(' ');
  for (const name of [code, ...names]) codes.set(name, code);
}
const levels = new Map<string, LanguageLevel>(
  (['basic', 'working', 'fluent'] as const).flatMap((level) =>
    LEVEL_WORDS[level].split(' ').map((word): [string, LanguageLevel] => [word, level]),
  ),
);

export type Spoken = { readonly language: string; readonly level: LanguageLevel };

/** A language with its level as people write it: `阿拉伯语（流利）`, `日语 工作`, `ar:fluent`; without a level, working. Null when unknown. */
export function readSpoken(text: string): Spoken | null {
  const words = text
    .toLowerCase()
    .split(/[\s:：()（）·,，-]+/)
    .filter((word) => word !== '');
  const [name, written] = words;
  if (name === undefined || words.length > 2) return null;
  const language = codes.get(name);
  if (language !== undefined) {
    const level = written === undefined ? 'working' : levels.get(written);
    return level === undefined ? null : { language, level };
  }
  // 日语流利: name and level run together.
  for (const [word, level] of levels) {
    const known = name.endsWith(word) ? codes.get(name.slice(0, -word.length)) : undefined;
    if (known !== undefined && written === undefined) return { language: known, level };
  }
  return null;
}
