import type { RangeResponse, Source } from 'pmtiles';

/** Reads `length` bytes from `offset` of the base map file `id`; fewer only at the end of the file. */
export type ReadRange = (id: string, offset: number, length: number) => Promise<Uint8Array>;

/**
 * A PMTiles archive read through the core by byte range: no URL, so nothing that could ever reach a network. A request
 * that was given up (the user zoomed on) still completes in the core, its answer is dropped here.
 */
export class ByteRangeSource implements Source {
  readonly #id: string;
  readonly #readRange: ReadRange;

  constructor(id: string, readRange: ReadRange) {
    this.#id = id;
    this.#readRange = readRange;
  }

  getKey(): string {
    return `base-map:${this.#id}`;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    signal?.throwIfAborted();
    const bytes = await this.#readRange(this.#id, offset, length);
    signal?.throwIfAborted();
    return { data: exactBuffer(bytes) };
  }
}

/** The bytes alone: an array may be a window on a larger or shared buffer, and pmtiles reads whole buffers. */
function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  if (whole && bytes.buffer instanceof ArrayBuffer) return bytes.buffer;
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
