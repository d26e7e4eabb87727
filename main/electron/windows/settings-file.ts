import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { log } from '../log.ts';
import { EMPTY_SETTINGS, parseShellSettings, type ShellSettings } from './window-state.ts';

/** Moving a window reports every pixel; one write after it rests is enough. */
const SETTLE_MS = 500;

/** The shell's settings in one small JSON file (`file`, absolute). Losing it loses nothing but a window position. */
export class SettingsFile {
  readonly #file: string;
  #settings: ShellSettings;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(file: string) {
    this.#file = file;
    this.#settings = read(file);
  }

  get settings(): ShellSettings {
    return this.#settings;
  }

  update(patch: Partial<Omit<ShellSettings, 'version'>>): void {
    this.#settings = { ...this.#settings, ...patch };
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), SETTLE_MS);
  }

  /** Writes now. The rename makes sure a crash leaves the old file or the new one, never half of one. */
  flush(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    const temporary = `${this.#file}.new`;
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true });
      writeFileSync(temporary, JSON.stringify(this.#settings));
      renameSync(temporary, this.#file);
    } catch (error) {
      log('warn', 'window settings were not saved', { reason: String(error) });
    }
  }
}

function read(file: string): ShellSettings {
  try {
    return parseShellSettings(readFileSync(file, 'utf8'));
  } catch {
    return EMPTY_SETTINGS;
  }
}
