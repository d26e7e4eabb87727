import { code, note, number, placeType, text } from '../field-types.ts';
import { PLACE_SYNONYMS } from '../header-synonyms.ts';
import type { ImportKindDefinition } from '../kind-definition.ts';
import { placePreparer } from '../prepare-places.ts';
import { TEXT_LIMITS } from '../text-limits.ts';

/** Places, found by their code. Read by a preparer of their own, because a position has several columns and a datum. */
export const places = {
  label: { zh: '点位', en: 'Places' },
  tells: [],
  key: ['code'],
  screen: '/places',
  position: ['lon', 'lat', 'lonlat'],
  prepare: placePreparer,
  fields: {
    code: {
      label: { zh: '编号', en: 'Code' },
      synonyms: PLACE_SYNONYMS.code,
      required: true,
      type: code(TEXT_LIMITS.code),
      template: {
        header: { zh: '点位编号', en: 'Code' },
        meaning: {
          zh: '点位的唯一编号。编号已存在时更新该点位。',
          en: 'Unique code of the place. A code that exists already updates that place.',
        },
        example: { zh: 'B001', en: 'B001' },
        width: 14,
      },
    },
    name: {
      label: { zh: '名称', en: 'Name' },
      synonyms: PLACE_SYNONYMS.name,
      required: true,
      type: text(TEXT_LIMITS.name),
      template: {
        header: { zh: '名称', en: 'Name' },
        meaning: { zh: '点位的中文名称。', en: 'Name of the place, in Chinese where it has one.' },
        example: { zh: '示例支行', en: 'Example Branch' },
        width: 28,
      },
    },
    nameEn: {
      label: { zh: '英文名称', en: 'English name' },
      synonyms: PLACE_SYNONYMS.nameEn,
      type: text(TEXT_LIMITS.nameEn),
      template: {
        header: { zh: '英文名称', en: 'Name (English)' },
        meaning: { zh: '点位的英文名称。', en: 'English name of the place.' },
        example: { zh: 'Example Branch', en: 'Example Branch' },
        width: 28,
      },
    },
    type: {
      label: { zh: '类型', en: 'Type' },
      synonyms: PLACE_SYNONYMS.type,
      required: true,
      type: placeType(),
      template: {
        header: { zh: '类型', en: 'Type' },
        meaning: { zh: '点位类型，从列表中选择。', en: 'Type of place, chosen from the list.' },
        example: { zh: '营业网点', en: 'branch' },
        width: 14,
      },
    },
    organisation: {
      label: { zh: '所属机构', en: 'Organisation' },
      synonyms: PLACE_SYNONYMS.organisation,
      type: code(TEXT_LIMITS.organisation),
      template: {
        header: { zh: '所属机构', en: 'Organisation' },
        meaning: { zh: '上级机构的编号或名称。', en: 'Code or name of the organisation above it.' },
        example: { zh: '示例区支行', en: 'Example District' },
        width: 20,
      },
    },
    address: {
      label: { zh: '地址', en: 'Address' },
      synonyms: PLACE_SYNONYMS.address,
      type: text(TEXT_LIMITS.address),
      template: {
        header: { zh: '地址', en: 'Address' },
        meaning: { zh: '详细地址。', en: 'Full address.' },
        example: { zh: '示例路 1 号', en: '1 Example Road' },
        width: 32,
      },
    },
    phone: {
      label: { zh: '电话', en: 'Phone' },
      synonyms: PLACE_SYNONYMS.phone,
      type: code(TEXT_LIMITS.phone),
      template: {
        header: { zh: '联系电话', en: 'Phone' },
        meaning: { zh: '值班或服务电话。', en: 'Duty or service telephone.' },
        example: { zh: '0571-00000000', en: '0571-00000000' },
        width: 18,
      },
    },
    contactPost: {
      label: { zh: '联系岗位', en: 'Contact post' },
      synonyms: PLACE_SYNONYMS.contactPost,
      type: text(TEXT_LIMITS.contactPost),
      template: {
        header: { zh: '联系岗位', en: 'Contact post' },
        meaning: { zh: '负责联系的岗位，写岗位不写姓名。', en: 'Post to contact; a post, not a name.' },
        example: { zh: '大堂经理', en: 'Lobby manager' },
        width: 16,
      },
    },
    lon: {
      label: { zh: '经度', en: 'Longitude' },
      synonyms: PLACE_SYNONYMS.lon,
      type: number({ min: -180, max: 180 }),
      template: {
        header: { zh: '经度', en: 'Longitude' },
        meaning: {
          zh: '十进制度，-180 至 180。导入时须说明坐标系：WGS-84、GCJ-02（高德、腾讯）或 BD-09（百度）。没有可留空。',
          en: 'Decimal degrees, -180 to 180. The import asks for the datum: WGS-84, GCJ-02 (Amap, Tencent) or BD-09 (Baidu). May be blank.',
        },
        example: { zh: '120.1551', en: '120.1551' },
        width: 13,
      },
    },
    lat: {
      label: { zh: '纬度', en: 'Latitude' },
      synonyms: PLACE_SYNONYMS.lat,
      type: number({ min: -90, max: 90 }),
      template: {
        header: { zh: '纬度', en: 'Latitude' },
        meaning: {
          zh: '十进制度，-90 至 90。与经度同填或同空。',
          en: 'Decimal degrees, -90 to 90. Given with the longitude or not at all.',
        },
        example: { zh: '30.2741', en: '30.2741' },
        width: 13,
      },
    },
    lonlat: {
      label: { zh: '经纬度（同一列）', en: 'Longitude, latitude (one column)' },
      synonyms: PLACE_SYNONYMS.lonlat,
      type: text(60),
    },
    openingHours: {
      label: { zh: '营业时间', en: 'Opening hours' },
      synonyms: PLACE_SYNONYMS.openingHours,
      type: text(500),
      template: {
        header: { zh: '营业时间', en: 'Opening hours' },
        meaning: {
          zh: '各日营业时间，分号隔开；跨零点写“次日”。',
          en: 'Hours by day, parted by semicolons; a closing time before the opening time is on the next day.',
        },
        example: { zh: '周一至周五 9:00-17:00；周末 9:30-16:00', en: 'Mon-Fri 9:00-17:00; weekend 9:30-16:00' },
        width: 40,
      },
    },
    note: {
      label: { zh: '备注', en: 'Note' },
      synonyms: PLACE_SYNONYMS.note,
      type: note(),
      template: {
        header: { zh: '备注', en: 'Note' },
        meaning: { zh: '其他说明。', en: 'Anything else.' },
        example: { zh: '', en: '' },
        width: 30,
      },
    },
  },
} as const satisfies ImportKindDefinition;
