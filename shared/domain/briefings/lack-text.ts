import { chineseNameOf } from '../money/currency-names.ts';
import type { DocumentLang } from '../documents/document.ts';
import type { BriefingFigures } from './figures.ts';
import type { Both } from '../reports/words.ts';

type Coverage = Pick<BriefingFigures['coverage'], 'blanks' | 'ring'>;

const MACHINES: Readonly<Record<string, Both>> = {
  atm: { zh: 'ATM', en: 'ATM' },
  pos: { zh: 'POS', en: 'POS terminal' },
  exchange: { zh: '外币兑换机', en: 'exchange machine' },
};

const languageName = (code: string, lang: DocumentLang): string =>
  new Intl.DisplayNames([lang === 'zh' ? 'zh-CN' : 'en'], { type: 'language' }).of(code) ?? code;

/**
 * What a place lacks, in words: an item by its name in `items`, cash below its minimum (`stock:EUR`), nobody who speaks a language
 * (`language:ar`), no machine that takes a card (`machine:atm:visa`), not open (`closed`).
 */
export function lackText(lack: string, items: ReadonlyMap<string, Both>, lang: DocumentLang): string {
  const zh = lang === 'zh';
  if (lack === 'closed') return zh ? '未营业' : 'not open';
  const [kind = '', code = '', scheme] = lack.split(':');
  switch (kind) {
    case 'stock':
      return zh ? `${chineseNameOf(code)}低于最低库存` : `${code} below the minimum`;
    case 'language':
      return zh ? `无${languageName(code, lang)}人员在岗` : `nobody on duty speaks ${languageName(code, lang)}`;
    case 'machine': {
      const machine = MACHINES[code]?.[lang];
      if (machine === undefined) return zh ? '无受理数字人民币的机具' : 'no machine takes e-CNY';
      const card = scheme === undefined ? '' : scheme.toUpperCase();
      if (zh) return `无可用${machine}${card === '' ? '' : `受理 ${card}`}`;
      return `no working ${machine}${card === '' ? '' : ` takes ${card}`}`;
    }
    default:
      return items.get(lack)?.[lang] ?? lack;
  }
}

/** Blank spots where a place within reach lacks nothing but being open at that hour: the figure that the coverage screen has. */
export const onlyClosed = ({ coverage: { blanks, ring } }: { readonly coverage: Coverage }): number =>
  blanks.filter(
    ({ mend }) => mend != null && mend.metres <= ring && mend.lacks.en === lackText('closed', new Map(), 'en'),
  ).length;
