import { choice, instant, list, placeReference, text } from '../field-types.ts';
import { PLACE } from '../header-synonyms.ts';
import type { ImportKindDefinition } from '../kind-definition.ts';
import { currency } from '../money-types.ts';

/** Places that change foreign currency, with their permission. */
export const fxPoints = {
  label: { zh: '外币服务点', en: 'FX points' },
  tells: ['licence'],
  key: ['place'],
  screen: '/readiness/machines',
  fields: {
    place: {
      label: { zh: '点位', en: 'Place' },
      synonyms: `${PLACE} 服务点 服务点名称 兑换点`,
      required: true,
      type: placeReference(),
      template: {
        header: { zh: '点位编号', en: 'Place' },
        meaning: { zh: '已有点位的编号或名称。', en: 'Code or name of a place that exists.' },
        example: { zh: 'FX01', en: 'FX01' },
        width: 14,
      },
    },
    tier: {
      label: { zh: '服务层级', en: 'Tier' },
      synonyms: 'tier 服务层级 兑换层级 服务等级 业务层级 | 层级 等级',
      required: true,
      type: choice({
        full: '全功能 | full | 外币服务点, 全功能服务点, full service, 一级',
        basic: '基础 | basic | 基础兑换, 基础兑换网点, basic exchange, 二级',
      }),
      template: {
        meaning: { zh: '从列表中选择。', en: 'Chosen from the list.' },
        example: { zh: '全功能', en: 'full' },
        width: 12,
      },
    },
    licence: {
      label: { zh: '许可编号', en: 'Licence number' },
      synonyms:
        'licence license 许可编号 结售汇许可 许可证号 备案号 结售汇备案号 批复文号 licencenumber licensenumber permit',
      type: text(120),
      template: {
        meaning: { zh: '结售汇业务许可或备案编号。', en: 'Number of the permission for FX settlement.' },
        example: { zh: '示例-结售汇-01', en: 'EX-FX-01' },
        width: 20,
      },
    },
    licenceUntil: {
      label: { zh: '许可有效期至', en: 'Licence valid until' },
      synonyms:
        'licenceuntil licencevaliduntil licenseuntil 许可有效期至 许可到期日 有效期至 有效期 到期日 许可有效期 validuntil expires expirydate | 到期',
      type: instant({ dayEnd: true }),
      template: {
        meaning: { zh: '最后有效的一天；留空为长期。', en: 'Last day on which it holds; blank means no end.' },
        example: { zh: '2027-12-31', en: '2027-12-31' },
        width: 16,
      },
    },
    hostHotel: {
      label: { zh: '驻点酒店', en: 'Host hotel' },
      synonyms: 'hosthotel 驻点酒店 所在酒店 酒店 酒店编号 host hotel',
      type: placeReference(),
      template: {
        meaning: { zh: '设在哪家酒店；网点留空。', en: 'The hotel it stands in; blank for outlets.' },
        example: { zh: 'H001', en: 'H001' },
        width: 14,
      },
    },
    currencies: {
      label: { zh: '可兑币种', en: 'Currencies' },
      synonyms: 'currencies 可兑币种 兑换币种 服务币种 币种清单 offeredcurrencies | 币种 currency',
      type: list(currency(), { spaces: true }),
      template: {
        meaning: { zh: '用顿号分开；给出即替换原有。', en: 'Parted by commas; a list given replaces the one before.' },
        example: { zh: 'USD、EUR、JPY', en: 'USD, EUR, JPY' },
        width: 26,
      },
    },
  },
  upsert: {
    entity: 'fx_point',
    fields: ['tier', 'licence', 'licenceUntil', 'hostHotel'],
    members: [{ field: 'currencies', entity: 'fx_point_currency' }],
  },
} as const satisfies ImportKindDefinition;
