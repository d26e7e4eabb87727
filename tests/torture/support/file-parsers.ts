import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

import { PMTiles } from 'pmtiles';

import { systemClock } from '../../../main/core/platform/clock.ts';
import { BasemapService } from '../../../main/core/modules/basemaps/index.ts';
import {
  newFormKeys,
  readEvaluation,
  readForm,
  writeEvaluation,
  writeForm,
} from '../../../main/core/modules/drills/evaluation-files.ts';
import { readFile } from '../../../main/core/modules/import/read-file.ts';
import { openFile } from '../../../main/core/modules/import/reader/index.ts';
import { readZipDirectory } from '../../../main/core/modules/import/reader/zip-directory.ts';
import { writeZip } from '../../../main/core/modules/import/reader/zip-writer.ts';
import { templateWorkbook } from '../../../main/core/modules/import/template-workbook.ts';
import { readLayoutText } from '../../../main/core/modules/walls/layout-file.ts';
import { boundedGunzip } from '../../../renderer/ui/map/bounded-gunzip.ts';
import { ByteRangeSource } from '../../../renderer/ui/map/byte-range-source.ts';
import { makeStreetsPmtiles } from '../../support/make-pmtiles.ts';
import { plainTiles, writeMbtiles } from '../../support/make-tiles.ts';
import { RESOURCES_DIR } from './bundled.ts';
import type { Dice, mutated } from './mutate.ts';

/** Makes one damaged file. */
type Damage = (dice: Dice, mutate: typeof mutated) => Uint8Array;

type OpenedParser = {
  readonly samples: readonly Damage[];
  /** Reads a file as far as the product does. Throws AppError when it is refused. */
  readonly parse: (file: Uint8Array) => unknown;
  readonly close: () => Promise<void> | void;
};

export type FileParser = {
  readonly name: string;
  /** `folder` (absolute, not there yet) is the parser's own. */
  readonly open: (folder: string) => Promise<OpenedParser>;
};

const nothing = (): void => undefined;
const whole =
  (bytes: Uint8Array): Damage =>
  (dice, mutate) =>
    mutate(bytes, dice);

/** Bytes of a part of a zip that is small and whole. */
function partsOf(zip: Uint8Array): { path: string; bytes: Uint8Array }[] {
  return [...readZipDirectory(zip).values()].map(({ path: name, offset, packedSize }) => {
    const view = new DataView(zip.buffer, zip.byteOffset);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    return { path: name, bytes: inflateRawSync(zip.subarray(start, start + packedSize)) };
  });
}

/** Damage inside a part, in a zip that is sound: otherwise nothing but the checksums would be looked at. */
function insideParts(zip: Uint8Array): Damage {
  const parts = partsOf(zip);
  return (dice, mutate) => {
    const chosen = dice(parts.length);
    return writeZip(parts.map((part, at) => (at === chosen ? { ...part, bytes: mutate(part.bytes, dice) } : part)));
  };
}

/** Opens a table and reads all its rows as an import of places would. */
async function readTable(bytes: Uint8Array, fileName: string): Promise<void> {
  const file = await openFile(bytes, fileName);
  for (const sheet of file.sheets) sheet.countRows();
  await readFile(
    {
      bytes,
      fileName,
      kind: 'places',
      sheet: undefined,
      mapping: {},
      constants: {},
      datum: 'wgs84',
      zone: 'Asia/Shanghai',
      references: {},
    },
    nothing,
  );
}

const xlsx: FileParser = {
  name: 'xlsx',
  open: async () => {
    const books = [templateWorkbook('places', 'zh'), templateWorkbook('staff', 'en')];
    return {
      samples: books.flatMap((book) => [whole(book), insideParts(book)]),
      parse: (file) => readTable(file, 'places.xlsx'),
      close: nothing,
    };
  },
};

const TABLE =
  '网点编号,网点名称,类型,经度,纬度,开业\r\nBR-1,"湖滨, ""支行""",branch,120.17,30.25,2026-09-01\r\nBR-2,=1+1,酒店,120.2,30.3,\r\n';
/** 网点,名称 and a row of it in GB18030. */
const GB18030 = Buffer.from([
  0xcd, 0xf8, 0xb5, 0xe3, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a, 0x41, 0x2c, 0xba, 0xfe, 0xb1, 0xf5, 0x0d, 0x0a,
]);

const csv: FileParser = {
  name: 'csv',
  open: async () => ({
    samples: [
      Buffer.from(TABLE),
      Buffer.from(`\uFEFF${TABLE}`),
      GB18030,
      Buffer.from(TABLE.replaceAll(',', '\t'), 'utf16le'),
    ].map(whole),
    parse: (file) => readTable(file, 'places.csv'),
    close: nothing,
  }),
};

/** What reads base maps on the core's side: it takes the file in, tells of it and hands out parts. */
function basemaps(folder: string): {
  service: BasemapService;
  source: (file: Uint8Array, extension: string) => string;
} {
  mkdirSync(folder, { recursive: true });
  return {
    service: new BasemapService(folder, systemClock),
    source: (file, extension) => {
      const source = path.join(folder, `damaged${extension}`);
      writeFileSync(source, file);
      return source;
    },
  };
}

const pmtiles: FileParser = {
  name: 'PMTiles',
  open: async (folder) => {
    const { service, source } = basemaps(folder);
    const map = makeStreetsPmtiles(null);
    return {
      samples: [
        whole(map.bytes),
        (dice, mutate) => Buffer.concat([mutate(map.bytes.subarray(0, 127), dice), map.bytes.subarray(127)]),
      ],
      parse: async (file) => {
        const { id } = await service.add(source(file, '.pmtiles'), { datum: 'wgs84' });
        // As a window does it: header, directory and tiles by byte range. What it refuses it shows as a map that cannot be read.
        const read = (key: string, offset: number, length: number) => service.read(key, offset, length);
        const archive = new PMTiles(new ByteRangeSource(id, read), undefined, boundedGunzip);
        await archive
          .getHeader()
          .then(async ({ minZoom }) => {
            await archive.getMetadata();
            await archive.getZxy(Math.min(10, minZoom), 0, 0);
            await archive.getZxy(12, 3415, 1680);
          })
          .catch(nothing);
      },
      close: () => service.close(),
    };
  },
};

const mbtiles: FileParser = {
  name: 'MBTiles',
  open: async (folder) => {
    const { service, source } = basemaps(folder);
    const sound = path.join(folder, 'sound.mbtiles');
    const box = { west: 120.1, south: 30.2, east: 120.2, north: 30.3 };
    writeMbtiles(sound, plainTiles(box, [8, 9], [20, 80, 160]), {
      name: 'x',
      format: 'png',
      bounds: '120,30,121,31',
      json: '{}',
    });
    const bytes = readFileSync(sound);
    return {
      samples: [
        whole(bytes),
        (dice, mutate) => Buffer.concat([bytes.subarray(0, 100), mutate(bytes.subarray(100), dice)]),
      ],
      parse: async (file) => {
        const { id } = await service.add(source(file, '.mbtiles'), { datum: 'wgs84' });
        await service.about(id);
        for (const [z, x, y] of [
          [8, 213, 105],
          [9, 427, 210],
          [0, 0, 0],
        ] as const)
          await service.tile(id, z, x, y);
      },
      close: () => service.close(),
    };
  },
};

const FORM = {
  form: 'f-1',
  drill: 'd-1',
  number: 3,
  title: '停电演练',
  type: 'tabletop' as const,
  scenarioName: '停电',
  scenarioNameEn: null,
  plannedAt: 0,
  places: [{ code: 'BR-1', name: '湖滨支行', nameEn: null }],
  evaluator: '评估员',
  issuedAt: 0,
  issuedBy: { post: '控制员' },
  zone: 'Asia/Shanghai',
  objectives: [],
  injects: [],
};

const evaluations: FileParser = {
  name: 'evaluation',
  open: async () => {
    const keys = newFormKeys();
    const contents = {
      form: 'f-1',
      drill: 'd-1',
      evaluator: '评估员',
      signedAt: 0,
      ratings: [{ objective: 0, rating: 'P' as const, note: null, at: 0 }],
      observations: [{ id: 'o-1', objective: null, at: 0, kind: 'strength' as never, text: '迅速' }],
      hotWash: '好',
    };
    const files = [writeForm(FORM, keys), writeEvaluation(contents, keys.privateKey)].map((text) => Buffer.from(text));
    return {
      samples: files.map(whole),
      parse: (file) => {
        const text = Buffer.from(file).toString('utf8');
        if (text.includes('"drill-evaluation"')) return readEvaluation(text).isSignedBy(keys.publicKey);
        return readForm(text);
      },
      close: nothing,
    };
  },
};

const layouts: FileParser = {
  name: 'wall layout',
  open: async () => ({
    samples: ['1-readiness', '3-briefing'].map((name) =>
      whole(readFileSync(path.join(RESOURCES_DIR, 'walls', `${name}.json`))),
    ),
    parse: (file) => readLayoutText(Buffer.from(file).toString('utf8')),
    close: nothing,
  }),
};

/** Everything that reads a file somebody else made. */
export const FILE_PARSERS: readonly FileParser[] = [xlsx, csv, pmtiles, mbtiles, evaluations, layouts];
