import type { Text } from '../../i18n/text.tsx';
import { fileSize } from '../../ui/files/file-size.ts';

/** Largest file the core reads, in bytes. */
const MOST = 20_000_000;

/** Why a file is not worth sending, in the person's language; null when it is. */
export function refusedFile(file: File, t: Text): string | null {
  if (!/\.(xlsx|csv|txt|xls)$/i.test(file.name)) return t('imports.drop.wrong', { name: file.name });
  if (file.size > MOST) return t('imports.drop.tooBig', { name: file.name, size: fileSize(file.size) });
  return null;
}
