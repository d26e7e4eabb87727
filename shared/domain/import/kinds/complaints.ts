import { choice, instant, placeReference, reference, text } from '../field-types.ts';
import type { ImportKindDefinition } from '../kind-definition.ts';

/** A list of complaints as a branch or a call centre keeps it: each is taken in, to be answered here. */
export const complaints = {
  label: { zh: '投诉', en: 'Complaints' },
  tells: ['what', 'firstAsked'],
  key: ['place', 'what', 'receivedAt'],
  screen: '/incidents/complaints',
  fields: {
    place: {
      label: { zh: '点位', en: 'Place' },
      synonyms: 'place 点位 点位编码 网点 网点编码 网点名称 被投诉网点 placecode placename | 单位 机构 地点',
      required: true,
      type: placeReference(),
      template: {
        meaning: { zh: '已有点位的编码或名称。', en: 'Code or name of a place that exists.' },
        example: { zh: 'B001', en: 'B001' },
        width: 14,
      },
    },
    kind: {
      label: { zh: '投诉类别', en: 'Kind of complaint' },
      synonyms: 'complaintkind kindofcomplaint 投诉类别 投诉类型 投诉种类 投诉业务类别 complainttype | 类别 类型 kind',
      required: true,
      type: reference('complaint_kind', ['name', 'nameEn'], { zh: '投诉类别', en: 'kind of complaint' }),
      template: {
        meaning: { zh: '投诉页面上的类别。', en: 'A kind as the screen of complaints names it.' },
        example: { zh: '外币兑换', en: 'Currency exchange' },
        width: 16,
      },
    },
    what: {
      label: { zh: '投诉事由', en: 'What happened' },
      synonyms: 'whathappened 投诉事由 投诉内容 投诉事项 客户诉求 complaint | 事由 诉求 what',
      required: true,
      type: text(2000),
      template: {
        meaning: { zh: '发生了什么。', en: 'What happened.' },
        example: { zh: '换欧元等了一小时', en: 'Waited an hour for euros' },
        width: 40,
      },
    },
    receivedAt: {
      label: { zh: '受理时间', en: 'Received at' },
      synonyms: 'receivedat 受理时间 受理日期 投诉时间 投诉日期 来电时间 complainedat | 登记时间',
      required: true,
      type: instant(),
      template: {
        meaning: { zh: '什么时候受理的。', en: 'When it came in.' },
        example: { zh: '2026-09-10 09:00', en: '2026-09-10 09:00' },
        width: 18,
      },
    },
    firstAsked: {
      label: { zh: '首问责任人', en: 'First asked' },
      synonyms: 'firstasked 首问责任人 首问责任 首问人 首问岗位 受理人 受理岗位',
      type: text(60),
      template: {
        meaning: { zh: '岗位；不填为导入的岗位。', en: 'Post; the post that imports when blank.' },
        example: { zh: '大堂经理', en: 'Lobby manager' },
        width: 16,
      },
    },
    channel: {
      label: { zh: '投诉渠道', en: 'Complaint channel' },
      synonyms: 'complaintchannel 投诉渠道 受理渠道 来源渠道 | 渠道 channel',
      type: choice({
        counter: '当面 | In person | 柜面, 现场, 网点, counter',
        phone: '电话 | Phone | 来电, 热线, call',
        online: '网上 | Online | 线上, 网络, 微信, web',
        letter: '来信 | Letter | 信函, 书面, mail',
        forwarded: '转办 | Forwarded | 监管转办, 上级转办',
      }),
      template: {
        meaning: { zh: '留空为当面。', en: 'In person when blank.' },
        example: { zh: '电话', en: 'Phone' },
        width: 10,
      },
    },
    language: {
      label: { zh: '客户语言', en: 'Language of the customer' },
      synonyms: 'languageofthecustomer 客户语言 客户语种 customerlanguage | 语言 语种 language',
      type: text(60),
      template: {
        meaning: { zh: '可不填。', en: 'Optional.' },
        example: { zh: '英语', en: 'English' },
        width: 12,
      },
    },
    dueAt: {
      label: { zh: '答复时限', en: 'To be answered by' },
      synonyms: 'tobeansweredby 答复时限 答复期限 办结时限 办结期限 限办时间 answerby | 时限 期限',
      type: instant({ dayEnd: true }),
      template: {
        meaning: { zh: '不填按类别的时限。', en: 'The limit of its kind when blank.' },
        example: { zh: '2026-09-11 18:00', en: '2026-09-11 18:00' },
        width: 18,
      },
    },
  },
  refine: (record) =>
    typeof record['dueAt'] === 'number' && record['dueAt'] <= Number(record['receivedAt'])
      ? { field: 'dueAt', code: 'ENDS_BEFORE_START', params: {} }
      : record,
} as const satisfies ImportKindDefinition;
