import { createElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BaseMapError, openPmtilesSource, PlaceMap, type PlaceMapProps } from '../../../renderer/ui/map/index.ts';
import type { MapHarness } from './harness.ts';

declare global {
  interface Window {
    /** Given by the test: bytes of a base map file, in base64. */
    readRangeBase64: (id: string, offset: number, length: number) => Promise<string>;
    harness: MapHarness;
  }
}

async function readRange(id: string, offset: number, length: number): Promise<Uint8Array> {
  const binary = atob(await window.readRangeBase64(id, offset, length));
  return Uint8Array.from(binary, (character) => character.codePointAt(0) ?? 0);
}

const element = document.getElementById('root');
if (element === null) throw new Error('The page has no root');
const root = createRoot(element);

function Harness(props: { readonly map: PlaceMapProps }) {
  const [selected, setSelected] = useState<string | null>(null);
  const onSelect = (code: string | null): void => {
    noteSelected(code);
    setSelected(code);
  };
  return createElement(PlaceMap, { ...props.map, selected, onSelect, onPick });
}

const report: Pick<MapHarness, 'selected' | 'picked'> = { selected: null, picked: null };

function noteSelected(code: string | null): void {
  report.selected = code;
}

function onPick(lon: number, lat: number): void {
  report.picked = { lon, lat };
}

const harness: MapHarness = {
  get selected() {
    return report.selected;
  },
  get picked() {
    return report.picked;
  },
  render: async (baseMapId, props) => {
    const name = { zh: '街道', en: 'Streets' };
    const base = baseMapId === null ? {} : { tileSource: await openPmtilesSource({ id: baseMapId, name, readRange }) };
    const map = { ...props, ...base };
    root.render(createElement(StrictMode, null, createElement(Harness, { map })));
  },
  unmount: () => root.render(null),
  openError: (baseMapId) =>
    openPmtilesSource({ id: baseMapId, name: { zh: '', en: '' }, readRange }).then(
      () => null,
      (error: unknown) => (error instanceof BaseMapError ? error.code : String(error)),
    ),
};
window.harness = harness;
