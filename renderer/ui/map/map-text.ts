import type { PlaceType } from '../../../shared/domain/places/place-type.ts';
import type { RollupState } from '../../../shared/domain/readiness/status.ts';
import type { Lang } from './map-place.ts';

export type MapText = {
  readonly map: string;
  readonly help: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly straightLine: string;
  readonly pickHint: string;
  readonly legend: string;
  readonly scale: (length: string) => string;
  readonly listName: string;
  readonly list: (shown: number, total: number) => string;
  readonly listMore: (more: number) => string;
  readonly listEmpty: string;
  readonly cluster: (count: number) => string;
  readonly types: Readonly<Record<PlaceType, string>>;
  readonly states: Readonly<Record<RollupState, string>>;
};

/** The symbol that carries a state together with its colour (and a word wherever there is room for one). */
export const STATE_SYMBOLS: Readonly<Record<RollupState, string>> = {
  ready: '●',
  partial: '◐',
  stale: '◌',
  red: '▲',
  none: '○',
};

export const MAP_TEXT: Readonly<Record<Lang, MapText>> = {
  zh: {
    map: '点位地图',
    help: '方向键移动，加减键缩放，Tab 进入可见点位列表',
    zoomIn: '放大',
    zoomOut: '缩小',
    fit: '显示全部点位',
    straightLine: '直线距离',
    pickHint: '单击地图确定位置；或用方向键移动地图，按回车取中心十字处',
    legend: '图例',
    scale: (length) => `比例尺 ${length}`,
    listName: '可见点位列表',
    list: (shown, total) =>
      shown < total ? `可见点位 ${total} 个，最急的 ${shown} 个` : `可见点位 ${total} 个，最急在前`,
    listMore: (more) => `另有 ${more} 个，放大地图后列出`,
    listEmpty: '当前视野内没有点位',
    cluster: (count) => `${count} 个点位`,
    types: {
      venue: '场馆',
      hotel: '定点酒店',
      hospital: '定点医院',
      merchant: '关联商户',
      branch: '营业网点',
      'self-service': '自助银行',
      'fx-point': '外币服务点',
      transport: '交通枢纽',
      'cash-centre': '现金中心',
    },
    states: { ready: '就绪', partial: '进行中', stale: '佐证过期', red: '须处理', none: '无要求' },
  },
  en: {
    map: 'Map of places',
    help: 'Arrow keys move, plus and minus zoom, Tab goes to the list of visible places',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all places',
    straightLine: 'straight-line distance',
    pickHint: 'Click the map to set the position, or move the map with the arrow keys and press Enter at the cross',
    legend: 'Legend',
    scale: (length) => `Scale ${length}`,
    listName: 'List of visible places',
    list: (shown, total) =>
      shown < total
        ? `${total} places in view, the ${shown} most urgent`
        : `${total} places in view, most urgent first`,
    listMore: (more) => `${more} more, zoom in to list them`,
    listEmpty: 'No places in view',
    cluster: (count) => `${count} places`,
    types: {
      venue: 'Venue',
      hotel: 'Designated hotel',
      hospital: 'Designated hospital',
      merchant: 'Merchant',
      branch: 'Branch',
      'self-service': 'Self-service bank',
      'fx-point': 'FX service point',
      transport: 'Transport hub',
      'cash-centre': 'Cash centre',
    },
    states: {
      ready: 'Ready',
      partial: 'In progress',
      stale: 'Stale evidence',
      red: 'Act now',
      none: 'Nothing required',
    },
  },
};
