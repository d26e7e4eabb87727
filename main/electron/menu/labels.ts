import type { ShellLanguage } from '../../../shared/contract/bridge.ts';

const ZH = {
  appName: '大型活动准备指挥台',
  file: '文件',
  edit: '编辑',
  view: '视图',
  window: '窗口',
  help: '帮助',
  openWall: '打开大屏',
  closeWall: '关闭大屏',
  quit: '退出',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  reload: '重新载入',
  zoomIn: '放大',
  zoomOut: '缩小',
  actualSize: '实际大小',
  fullScreen: '全屏',
  developerTools: '开发者工具',
  minimize: '最小化',
  close: '关闭窗口',
  hide: '隐藏',
  hideOthers: '隐藏其他',
  showAll: '全部显示',
  about: '关于',
  ok: '确定',
  version: '版本',
  schema: '数据库版本',
  unknown: '未知',
  testBuild: 'TEST BUILD：仅供测试，不得用于生产',
} as const;

export type MenuLabels = { readonly [Key in keyof typeof ZH]: string };

const EN: MenuLabels = {
  appName: 'Event Readiness Console',
  file: 'File',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  help: 'Help',
  openWall: 'Open wall display',
  closeWall: 'Close wall display',
  quit: 'Quit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  reload: 'Reload',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  actualSize: 'Actual size',
  fullScreen: 'Full screen',
  developerTools: 'Developer tools',
  minimize: 'Minimize',
  close: 'Close window',
  hide: 'Hide',
  hideOthers: 'Hide others',
  showAll: 'Show all',
  about: 'About',
  ok: 'OK',
  version: 'Version',
  schema: 'Database version',
  unknown: 'unknown',
  testBuild: 'TEST BUILD: for tests only, never for real work',
};

const LABELS: Readonly<Record<ShellLanguage, MenuLabels>> = { 'zh-CN': ZH, en: EN };

export function menuLabels(language: ShellLanguage): MenuLabels {
  return LABELS[language];
}

/** Chinese until someone chooses otherwise, as the windows themselves. */
export const DEFAULT_LANGUAGE: ShellLanguage = 'zh-CN';
