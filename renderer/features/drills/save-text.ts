import { toBase64 } from '../../ui/files/base64.ts';
import { saveFile } from '../../ui/files/save-file.ts';

/** Gives a person a text as a file. */
export function saveText({ fileName, text }: { readonly fileName: string; readonly text: string }): void {
  saveFile(fileName, toBase64(new TextEncoder().encode(text)), 'application/json');
}
