import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, type Locator, type Page } from '@playwright/test';

const MIME: Readonly<Record<string, string>> = { '.csv': 'text/csv', '.png': 'image/png' };

const payloadOf = (file: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name: path.basename(file),
  mimeType: MIME[path.extname(file)] ?? 'application/octet-stream',
  buffer: readFileSync(file),
});

/**
 * Does what a person does and counts it: one for every key (a chord is one), click, drop, paste, and for choosing a file
 * in the system's dialog. Waiting and looking cost nothing.
 */
export class ActionCounter {
  readonly #page: Page;
  readonly #done: string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  get count(): number {
    return this.#done.length;
  }

  async press(key: string): Promise<void> {
    this.#done.push(key);
    await this.#page.keyboard.press(key);
  }

  /** Types characters that need one key each. */
  async type(text: string): Promise<void> {
    for (const key of text) await this.press(key);
  }

  async click(target: Locator): Promise<void> {
    this.#done.push('click');
    await target.click();
  }

  /** Opens the system's file dialog by a click, and chooses a file in it. */
  async chooseFile(opener: Locator, file: string): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser');
    await this.click(opener);
    this.#done.push('choose the file');
    await (await chooser).setFiles(file);
  }

  async drop(target: Locator, file: string): Promise<void> {
    this.#done.push('drop a file');
    await target.drop({ files: payloadOf(file) });
  }

  /** Ctrl+V of a picture that was copied before: the event the system sends, because tests have no clipboard of pictures. */
  async pastePicture(target: Locator, file: string): Promise<void> {
    this.#done.push('Ctrl+V');
    const { name, mimeType, buffer } = payloadOf(file);
    await target.evaluate(
      (element, given) => {
        const bytes = Uint8Array.from(atob(given.base64), (one) => one.charCodeAt(0));
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([bytes], given.name, { type: given.mimeType }));
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      { name, mimeType, base64: buffer.toString('base64') },
    );
  }

  /** Prints what was done and fails when it was more than `budget`. */
  within(job: string, budget: number): void {
    process.stdout.write(`  actions: ${job}: ${this.count} of ${budget} (${this.#done.join(', ') || 'none'})\n`);
    expect(this.count, job).toBeLessThanOrEqual(budget);
  }
}
