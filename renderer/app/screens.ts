import { DashboardOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { BoardScreen } from '../features/board/board-screen.tsx';
import { matchPath, type Params } from './router/match.ts';
import type { Screen } from './screen.ts';

/**
 * Every screen that works, in the order of the rail: 态势 · 地图 · 准备 · 点位 · 设置, then those without an entry. Adding a
 * line here is all it takes to give a screen an address, a rail entry (`icon`) and a place in the command bar.
 */
export const SCREENS: readonly Screen[] = [
  {
    path: '/board',
    title: 'screen.board',
    kind: 'situation',
    component: BoardScreen,
    icon: DashboardOutlined,
    offered: true,
  },
  {
    path: '/wall',
    title: 'screen.wall',
    kind: 'wall',
    component: lazy(() => import('../wall/wall-screen.tsx').then((module) => ({ default: module.WallScreen }))),
  },
];

export type FoundScreen = { readonly screen: Screen; readonly params: Params };

export function findScreen(path: string): FoundScreen | null {
  for (const screen of SCREENS) {
    const params = matchPath(screen.path, path);
    if (params !== null) return { screen, params };
  }
  return null;
}
