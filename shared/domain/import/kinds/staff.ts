import { code, list, placeReference, reference, text } from '../field-types.ts';
import { PLACE } from '../header-synonyms.ts';
import type { ImportKindDefinition } from '../kind-definition.ts';
import { spokenLanguage } from '../spoken-type.ts';

/** Staff by post, with languages and courses; a name only where the bank allows one. */
export const staff = {
  label: { zh: '人员语种', en: 'Staff' },
  tells: ['post', 'languages'],
  key: ['code'],
  screen: '/readiness/staff',
  fields: {
    code: {
      label: { zh: '人员编号', en: 'Staff code' },
      synonyms: 'staffcode 人员编号 工号 员工号 员工编号 employeeid staffid staffno | 编号 code id',
      required: true,
      type: code(120),
      template: {
        meaning: { zh: '一人一号，不重复。', en: 'One for each person.' },
        example: { zh: 'S001', en: 'S001' },
        width: 14,
      },
    },
    post: {
      label: { zh: '岗位', en: 'Post' },
      synonyms: 'post 岗位 职务 岗位名称 position role jobtitle',
      required: true,
      type: text(60),
      template: {
        meaning: { zh: '做什么的岗位。', en: 'What the person does.' },
        example: { zh: '柜员', en: 'Teller' },
        width: 16,
      },
    },
    name: {
      label: { zh: '姓名', en: 'Name' },
      synonyms: 'name 姓名 人员姓名 员工姓名 fullname staffname',
      type: text(60),
      template: {
        meaning: { zh: '可不填；设置中不允许姓名时必须留空。', en: 'Optional; leave blank where names are not kept.' },
        example: { zh: '', en: '' },
        width: 12,
      },
    },
    place: {
      label: { zh: '点位', en: 'Place' },
      synonyms: `所在点位 所属点位 所属网点 所在网点 homeplace ${PLACE}`,
      type: placeReference(),
      template: {
        header: { zh: '所在点位', en: 'Place' },
        meaning: { zh: '已有点位的编号或名称。', en: 'Code or name of a place that exists.' },
        example: { zh: 'B001', en: 'B001' },
        width: 14,
      },
    },
    languages: {
      label: { zh: '语种', en: 'Languages' },
      synonyms: 'languages 语种 外语 外语能力 语种能力 会说语种 spokenlanguages',
      type: list(spokenLanguage()),
      template: {
        meaning: {
          zh: '语种和水平（基础、工作、流利），顿号分开；没列出的保留。',
          en: 'Languages with level (basic, working, fluent), parted by commas; those not listed stay.',
        },
        example: { zh: '英语 工作、阿拉伯语 流利', en: 'English working, Arabic fluent' },
        width: 30,
      },
    },
    courses: {
      label: { zh: '完成课程', en: 'Courses completed' },
      synonyms: 'courses 完成课程 已学课程 课程 微课 已完成课程 coursescompleted completed',
      type: list(reference('course', ['name', 'nameEn'], { zh: '课程', en: 'course' })),
      template: {
        meaning: { zh: '学完的课程编号或名称，顿号分开。', en: 'Codes or names of courses, parted by commas.' },
        example: { zh: 'mc-01、mc-02', en: 'mc-01, mc-02' },
        width: 30,
      },
    },
  },
} as const satisfies ImportKindDefinition;
