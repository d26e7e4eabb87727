import { describe, expect, it } from 'vitest';
import { headerLayout, textLength } from './header-layout.ts';

describe('headerLayout', () => {
  it('is as tall as the longest short name', () => {
    const { height, widths } = headerLayout(['外币库存', '轮椅通道畅通']);
    expect(height).toBeGreaterThanOrEqual(textLength('轮椅通道畅通'));
    expect(widths).toEqual([34, 34]);
  });

  it('makes the column of a long name wider instead of cutting the name', () => {
    const { height, widths } = headerLayout([
      'POS terminals accept foreign cards, screens checked in Chinese and English',
      '外卡',
    ]);
    expect(height).toBeLessThanOrEqual(170);
    expect(widths[0]).toBeGreaterThan(50);
    expect(widths[1]).toBe(34);
  });

  it('widens columns until the heading over them fits', () => {
    const { widths } = headerLayout(['外卡', '内卡'], [{ name: '外币服务点与兑换', first: 0, last: 1 }]);
    expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeGreaterThan(textLength('外币服务点与兑换'));
  });

  it('has a size with no columns', () => {
    expect(headerLayout([])).toEqual({ height: 102, widths: [] });
  });
});
