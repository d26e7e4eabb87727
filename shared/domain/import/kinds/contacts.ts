import { choice, code, list, placeReference, text } from '../field-types.ts';
import type { ImportKindDefinition } from '../kind-definition.ts';

/** Whom the centre calls; a row is known by kind, organisation, desk and place. A contact is the desk of an organisation, at a place or at large; its numbers are a list. */
export const contacts = {
  label: { zh: '联络表', en: 'Contacts' },
  tells: ['organisation', 'numbers', 'kind'],
  key: [],
  screen: '/incidents/duty?tab=contacts',
  fields: {
    kind: {
      label: { zh: '类别', en: 'Kind' },
      synonyms: 'contactkind 联络类别 单位类别 联络单位类别 | 类别 kind',
      required: true,
      type: choice({
        police: '公安 | Police | 警察, 派出所, 110',
        fire: '消防 | Fire | 消防救援, 119',
        ambulance: '急救 | Ambulance | 120, 医疗急救',
        power: '供电 | Power | 电力, 电网, 国家电网',
        telecom: '通信 | Telecom | 电信, 运营商',
        government: '政府 | Government | 政府部门, 应急办',
        'central-bank': '人民银行 | Central bank | 央行',
        'fx-administration': '外汇局 | FX administration | 外汇管理局, 外管局',
        regulator: '监管 | Regulator | 金融监管局, 监管局',
        organiser: '组委会 | Organiser | 组织方',
        bank: '银行 | Bank | 同业, 上级行',
        venue: '场馆 | Venue',
        hotel: '酒店 | Hotel',
        hospital: '医院 | Hospital',
        security: '安保 | Security | 保安, 保卫',
        'cash-transport': '押运 | Cash transport | 押钞, 守押',
        supplier: '厂商 | Supplier | 供应商, 维保',
        media: '媒体 | Media | 宣传',
        other: '其他 | Other',
      }),
      template: {
        header: { zh: '联络类别', en: 'Contact kind' },
        meaning: { zh: '联络单位属于哪一类。', en: 'What sort of organisation it is.' },
        example: { zh: '供电', en: 'Power' },
        width: 14,
      },
    },
    organisation: {
      label: { zh: '联络单位', en: 'Organisation' },
      synonyms: 'contactorganisation organisation organization 联络单位 联系单位 单位名称 | 单位',
      required: true,
      type: text(200),
      template: {
        meaning: { zh: '单位名称。', en: 'Name of the organisation.' },
        example: { zh: '供电公司（示例）', en: 'Power company (sample)' },
        width: 26,
      },
    },
    numbers: {
      label: { zh: '联络电话', en: 'Numbers' },
      synonyms: 'numbers 联络电话 联系电话 电话号码 值班电话 | 电话 phone telephone number',
      required: true,
      type: list(code(60)),
      template: {
        meaning: {
          zh: '一个或多个，用顿号或分号隔开，先打的在前。',
          en: 'One or more, parted by semicolons, first the one to call first.',
        },
        example: { zh: '95598', en: '95598' },
        width: 24,
      },
    },
    department: {
      label: { zh: '部门／岗位', en: 'Desk' },
      synonyms: 'department desk 部门 部门岗位 联络岗位 科室 值班室 | 岗位 post',
      type: text(120),
      template: {
        meaning: { zh: '哪个部门或岗位接听；不写姓名。', en: 'Which desk answers; no names of persons.' },
        example: { zh: '调度值班室', en: 'Dispatch desk' },
        width: 20,
      },
    },
    place: {
      label: { zh: '点位', en: 'Place' },
      synonyms: 'place 点位 点位编号 网点 网点名称 场馆 placecode placename',
      type: placeReference(),
      template: {
        meaning: { zh: '属于哪个点位，可不填。', en: 'The place it belongs to; optional.' },
        example: { zh: '', en: '' },
        width: 14,
      },
    },
    language: {
      label: { zh: '语言', en: 'Language' },
      synonyms: 'language 语言 语种 接听语言',
      type: text(60),
      template: {
        meaning: { zh: '对方讲什么语言，可不填。', en: 'What is spoken there; optional.' },
        example: { zh: '中文、英语', en: 'Chinese, English' },
        width: 16,
      },
    },
    note: {
      label: { zh: '备注', en: 'Note' },
      synonyms: 'note 备注 remark 说明',
      type: text(600),
      template: {
        meaning: { zh: '什么情况下打，可不填。', en: 'When to call; optional.' },
        example: { zh: '停电报修', en: 'Power cuts' },
        width: 30,
      },
    },
  },
} as const satisfies ImportKindDefinition;
