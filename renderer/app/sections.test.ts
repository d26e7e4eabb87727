import { describe, expect, it } from 'vitest';
import type { Screen } from './screen.ts';
import { sectionTabs } from './sections.ts';

const screen = (path: string, rail?: string): Screen => ({
  path,
  title: 'screen.readiness',
  kind: 'desk',
  component: () => null,
  ...(rail !== undefined && { rail }),
});
const MATRIX = screen('/readiness');
const ITEM = screen('/readiness/item/:code', '/readiness');
const STOCK = screen('/readiness/stock', '/readiness');
const BOARD = screen('/board');

describe('tabs of a section', () => {
  it('shows only screens that are registered, in their order', () => {
    const tabs = sectionTabs(STOCK, [BOARD, STOCK, ITEM, MATRIX]);
    expect(tabs?.entries.map(({ path }) => path)).toEqual(['/readiness', '/readiness/stock']);
    expect(tabs?.current).toBe('/readiness/stock');
  });
  it('lights the first tab on a screen behind it', () => {
    expect(sectionTabs(ITEM, [MATRIX, ITEM, STOCK])?.current).toBe('/readiness');
  });
  it('lights the tab that a screen names, or none', () => {
    expect(sectionTabs({ ...ITEM, tab: '/readiness/stock' }, [MATRIX, ITEM, STOCK])?.current).toBe('/readiness/stock');
    expect(sectionTabs({ ...ITEM, tab: null }, [MATRIX, ITEM, STOCK])?.current).toBeNull();
  });
  it('shows no line without a choice, nor on other screens', () => {
    expect(sectionTabs(MATRIX, [MATRIX, ITEM])).toBeNull();
    expect(sectionTabs(BOARD, [BOARD, MATRIX, STOCK])).toBeNull();
  });
});
