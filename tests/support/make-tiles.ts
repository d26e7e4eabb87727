import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { worldX, worldY } from '../../shared/domain/geo/web-mercator.ts';

type Rgb = readonly [red: number, green: number, blue: number];
export type Tile = { readonly z: number; readonly x: number; readonly y: number; readonly bytes: Uint8Array };

const SIDE = 256;

/** A 256 × 256 PNG, its colour given pixel by pixel. */
export function pngTile(colourAt: (px: number, py: number) => Rgb): Uint8Array {
  const rows = Buffer.alloc(SIDE * (1 + SIDE * 3));
  for (let py = 0; py < SIDE; py += 1) {
    for (let px = 0; px < SIDE; px += 1) rows.set(colourAt(px, py), py * (1 + SIDE * 3) + 1 + px * 3);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}

/** Every tile that touches the box (degrees), in one colour. */
export function plainTiles(
  box: { west: number; south: number; east: number; north: number },
  zooms: readonly number[],
  colour: Rgb,
): Tile[] {
  const bytes = pngTile(() => colour);
  return zooms.flatMap((z) => {
    const at = (fraction: number): number => Math.floor(fraction * 2 ** z);
    const tiles: Tile[] = [];
    for (let x = at(worldX(box.west)); x <= at(worldX(box.east)); x += 1)
      for (let y = at(worldY(box.north)); y <= at(worldY(box.south)); y += 1) tiles.push({ z, x, y, bytes });
    return tiles;
  });
}

/** Writes an MBTiles file (rows from the south, as its specification has it). */
export function writeMbtiles(file: string, tiles: readonly Tile[], metadata: Readonly<Record<string, string>>): void {
  const db = new Database(file);
  db.exec(
    `CREATE TABLE metadata (name text, value text);
     CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob);
     CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);`,
  );
  const meta = db.prepare('INSERT INTO metadata VALUES (?, ?)');
  for (const [name, value] of Object.entries(metadata)) meta.run(name, value);
  const put = db.prepare('INSERT INTO tiles VALUES (?, ?, ?, ?)');
  db.transaction(() => {
    for (const { z, x, y, bytes } of tiles) put.run(z, x, 2 ** z - 1 - y, bytes);
  })();
  db.close();
}

/** Writes a folder z/x/y.png. */
export function writeTileFolder(folder: string, tiles: readonly Tile[], extension = 'png'): void {
  for (const { z, x, y, bytes } of tiles) {
    mkdirSync(path.join(folder, String(z), String(x)), { recursive: true });
    writeFileSync(path.join(folder, String(z), String(x), `${y}.${extension}`), bytes);
  }
}
