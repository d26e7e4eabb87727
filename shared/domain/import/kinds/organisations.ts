import { choice, code, text } from '../field-types.ts';
import type { ImportKindDefinition } from '../kind-definition.ts';
import { TEXT_LIMITS } from '../text-limits.ts';

/** The tree of head office, provincial, city and sub-branches, and outlets. Parents may stand in the same file. */
export const organisations = {
  label: { zh: '机构', en: 'Organisations' },
  tells: [],
  key: ['code'],
  screen: '/places',
  fields: {
    code: {
      label: { zh: '机构编号', en: 'Code' },
      synonyms:
        'code 机构编号 机构代码 机构编码 机构号 组织编号 orgcode organisationcode organizationcode | 编号 代码 编码 id',
      required: true,
      type: code(TEXT_LIMITS.organisation),
      template: {
        meaning: { zh: '机构的唯一编号。', en: 'Unique code of the organisation.' },
        example: { zh: 'ORG01', en: 'ORG01' },
        width: 14,
      },
    },
    name: {
      label: { zh: '机构名称', en: 'Name' },
      synonyms: 'name 机构名称 机构全称 组织名称 orgname organisationname organizationname | 名称 机构 全称 名字',
      required: true,
      type: text(TEXT_LIMITS.name),
      template: {
        meaning: { zh: '机构的中文名称。', en: 'Name, in Chinese where it has one.' },
        example: { zh: '示例区支行', en: 'Example District' },
        width: 28,
      },
    },
    nameEn: {
      label: { zh: '英文名称', en: 'Name (English)' },
      synonyms: 'nameen nameenglish englishname 英文名称 英文名 名称英文 机构英文名称 | 英文 english',
      type: text(TEXT_LIMITS.nameEn),
      template: {
        meaning: { zh: '机构的英文名称。', en: 'English name.' },
        example: { zh: 'Example District', en: 'Example District' },
        width: 28,
      },
    },
    parent: {
      label: { zh: '上级机构', en: 'Parent' },
      synonyms:
        'parent 上级机构 上级机构编号 上级机构名称 上级单位 所属机构 管辖机构 parentcode parentorganisation parentorganization | 上级 归属机构 隶属机构 belongsto',
      type: text(TEXT_LIMITS.name),
      template: {
        meaning: {
          zh: '上级机构的编号或名称；可以在同一文件中。',
          en: 'Code or name of the one above; may be in this file.',
        },
        example: { zh: '示例分行', en: 'Example City' },
        width: 20,
      },
    },
    level: {
      label: { zh: '机构层级', en: 'Level' },
      synonyms: 'level 机构层级 层级 机构级别 级别 orglevel | 机构等级 等级 tier',
      type: choice({
        'head-office': '总行 | head office | headquarters, 总部, hq',
        provincial: '省行 | provincial | province, 省分行, 一级分行, 省级',
        city: '市行 | city | 市分行, 二级分行, 分行, 市级',
        'sub-branch': '支行 | sub-branch | subbranch, 一级支行, 区支行, district',
        outlet: '网点 | outlet | 二级支行, 分理处, 营业所, branch',
      }),
      template: {
        meaning: { zh: '从列表中选择；不填按支行。', en: 'Chosen from the list; blank means sub-branch.' },
        example: { zh: '支行', en: 'sub-branch' },
        width: 14,
      },
    },
  },
} as const satisfies ImportKindDefinition;
