import { PLACE_TYPES, type PlaceType } from '../../../shared/domain/places/place-type.ts';
import { ROLLUP_STATES, type RollupState } from '../../../shared/domain/readiness/status.ts';
import { CATALOGUES } from '../../i18n/messages.ts';
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

/** The words the rest of the console uses for the same things. */
function wordsFor<Key extends string>(lang: Lang, family: 'type' | 'state', keys: readonly Key[]): Record<Key, string> {
  const words: Readonly<Record<string, string>> = CATALOGUES[lang];
  return Object.fromEntries(keys.map((key) => [key, words[`${family}.${key}`] ?? key])) as Record<Key, string>;
}

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
    types: wordsFor('zh', 'type', PLACE_TYPES),
    states: wordsFor('zh', 'state', ROLLUP_STATES),
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
    types: wordsFor('en', 'type', PLACE_TYPES),
    states: wordsFor('en', 'state', ROLLUP_STATES),
  },
};
