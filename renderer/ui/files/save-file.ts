import { safeFileName } from '../../../shared/kernel/safe-file-name.ts';
import { fromBase64 } from './base64.ts';

/** Offers bytes to the person as a file to save. Nothing leaves the machine. */
export function saveFile(fileName: string, base64: string, mime = 'application/octet-stream'): void {
  const address = URL.createObjectURL(new Blob([fromBase64(base64)], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = safeFileName(fileName);
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own reference once the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const WORKBOOK_MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
