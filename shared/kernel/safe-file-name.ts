const LONGEST = 120;
const LONGEST_ENDING = 12;

/** Names that Windows keeps for devices, whatever they end in. */
const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/**
 * A name that somebody else chose, as one that can be given to a file in a folder on Linux, macOS and Windows: the last part of
 * a path, without characters that separate, control, hide or turn text around, not a device, not hidden, and not empty.
 */
export function safeFileName(name: string, fallback = 'file'): string {
  const last =
    name
      .normalize('NFC')
      .split(/[\\/\u2044\u2215\u29F8\uFF0F\uFF3C]/)
      .findLast((part) => !/^[\s.]*$/.test(part)) ?? '';
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFD]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/^[\s.~-]+|[\s.]+$/g, '');
  if (plain === '') return fallback;
  const usable = DEVICES.test(plain) ? `_${plain}` : plain;
  const dot = usable.lastIndexOf('.');
  const ending = dot > 0 && usable.length - dot <= LONGEST_ENDING ? usable.slice(dot) : '';
  const stem = Array.from(usable.slice(0, usable.length - ending.length))
    .slice(0, LONGEST)
    .join('');
  return stem + ending;
}
