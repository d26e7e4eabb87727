import { ShopOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Screen } from '../screen.ts';

/** 点位: places, one place, and how places come in. */
export const PLACE_SCREENS: readonly Screen[] = [
  {
    path: '/places',
    title: 'screen.places',
    kind: 'desk',
    component: lazy(() =>
      import('../../features/places/places-screen.tsx').then((module) => ({ default: module.PlacesScreen })),
    ),
    icon: ShopOutlined,
    offered: true,
  },
  {
    path: '/duplicates',
    title: 'screen.duplicates',
    kind: 'desk',
    rail: '/places',
    component: lazy(() =>
      import('../../features/places/duplicates-screen.tsx').then((module) => ({ default: module.DuplicatesScreen })),
    ),
    offered: true,
  },
  {
    path: '/places/:code',
    title: 'screen.places',
    kind: 'desk',
    rail: '/places',
    component: lazy(() =>
      import('../../features/places/place-screen.tsx').then((module) => ({ default: module.PlaceScreen })),
    ),
  },
  {
    path: '/import',
    title: 'screen.import',
    kind: 'desk',
    rail: '/places',
    component: lazy(() =>
      import('../../features/imports/import-screen.tsx').then((module) => ({ default: module.ImportScreen })),
    ),
    offered: true,
  },
];
