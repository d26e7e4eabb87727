import { crc32, deflateRawSync } from 'node:zlib';

type Part = { readonly path: string; readonly bytes: Uint8Array };

const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, the earliest date a zip can hold: files made from the same content are then the same bytes. */
const DOS_DATE = 0x21;

/** A zip of the given parts, in order (PKWARE APPNOTE 6.3). For small files: sizes are 32-bit. */
export function writeZip(parts: readonly Part[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of parts) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(bytes);
    const shared = sharedHeader(bytes, packed.length, name.length);
    const local = Buffer.concat([signature(0x04034b50), shared, name]);
    pieces.push(local, packed);
    directory.push(directoryEntry(shared, offset, name));
    offset += local.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, listing, end]));
}

/** The 26 bytes a local header and a directory entry have in common. */
function sharedHeader(bytes: Uint8Array, packedSize: number, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt16LE(DEFLATED, 4);
  header.writeUInt16LE(DOS_DATE, 8);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(packedSize, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

function directoryEntry(shared: Buffer, offset: number, name: Buffer): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION, 0);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x02014b50), madeBy, shared, tail, name]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
