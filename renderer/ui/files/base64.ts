const CHUNK = 0x8000;

/** Base64 of bytes, in pieces small enough for the argument list of one call. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

/** Bytes of a base64 text. Throws DOMException when it is not base64. */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** Base64 of a text in UTF-8. */
export const utf8ToBase64 = (text: string): string => toBase64(new TextEncoder().encode(text));
