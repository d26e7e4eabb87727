/**
 * What the utility process of a TEST BUILD and the Node beside it say to each other over child_process IPC. That channel
 * carries JSON, because the binary serialisation of the two Node versions need not agree; bytes travel as base64.
 */
export type ForwardedFrame =
  | { readonly kind: 'control'; readonly message: unknown; readonly port: number | null }
  | { readonly kind: 'text'; readonly port: number; readonly text: string }
  | { readonly kind: 'bytes'; readonly port: number; readonly base64: string }
  | { readonly kind: 'closed'; readonly port: number };

/** Wraps what a port was given to send. Throws on anything but text or bytes: the RPC layer produces nothing else. */
export function wrapData(port: number, data: unknown): ForwardedFrame {
  if (typeof data === 'string') return { kind: 'text', port, text: data };
  if (ArrayBuffer.isView(data))
    return {
      kind: 'bytes',
      port,
      base64: Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64'),
    };
  if (data instanceof ArrayBuffer) return { kind: 'bytes', port, base64: Buffer.from(data).toString('base64') };
  throw new Error('A port can forward text or bytes only.');
}

/** The counterpart of `wrapData`. */
export function unwrapData(frame: Extract<ForwardedFrame, { kind: 'text' | 'bytes' }>): string | Uint8Array {
  return frame.kind === 'text' ? frame.text : new Uint8Array(Buffer.from(frame.base64, 'base64'));
}
