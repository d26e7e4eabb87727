/** Fonts every machine in this field has; nothing is downloaded. */
const FAMILY = '"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "Source Han Sans SC", system-ui, sans-serif';

/** A canvas font string. Size in CSS pixels. */
export function mapFont(size: number, weight: 400 | 500 | 600 = 400): string {
  return `${weight} ${size}px ${FAMILY}`;
}
