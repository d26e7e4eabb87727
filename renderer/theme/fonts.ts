/** System fonts only, Chinese ones first in the order of Windows, macOS, then Linux desktops (Kylin and UOS ship Noto). */
export const FONT_STACK =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", system-ui, sans-serif';
