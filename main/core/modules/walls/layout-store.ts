import { wallLayout, type KeptLayout, type WallLayoutData } from '../../../../shared/contract/wall.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { assertSound, layoutText, readLayoutText, shippedLayouts } from './layout-file.ts';

type Row = { readonly code: string; readonly name: string; readonly nameEn: string; readonly layout: string };

/** Layouts of walls: those that come with the product, and own ones, kept in the store. */
export class LayoutStore {
  readonly #db: ReadDb;
  readonly #bus: CommandBus;
  readonly #shipped: readonly KeptLayout[];

  /** @throws AppError RESOURCE_DAMAGED */
  constructor(db: ReadDb, bus: CommandBus, resourcesDir: string) {
    this.#db = db;
    this.#bus = bus;
    this.#shipped = shippedLayouts(resourcesDir);
  }

  /** Shipped ones first, then own ones by name. */
  all(): KeptLayout[] {
    const rows = cached<[], Row>(
      this.#db,
      'SELECT code, name, nameEn, layout FROM wall_layout WHERE deleted = 0 ORDER BY name, code',
    ).all();
    return [...this.#shipped, ...rows.flatMap(layoutOf)];
  }

  /** @throws AppError UNKNOWN_WALL_LAYOUT */
  get(code: string): KeptLayout {
    const found = this.all().find((one) => one.code === code);
    if (found === undefined)
      throw new AppError('UNKNOWN_WALL_LAYOUT', 'There is no such layout any more. Nothing was changed.', {
        layout: code,
      });
    return found;
  }

  /** @throws AppError UNKNOWN_WALL_LAYOUT, SHIPPED_LAYOUT, WALL_LAYOUT_UNSOUND */
  save(command: Command, code: string | undefined, layout: WallLayoutData): Outcome<{ code: string }> {
    return this.#bus.execute(command, () => {
      if (code !== undefined) this.#assertOwn(code);
      assertSound(layout);
      return this.#put(code ?? `wall-${command.id}`, layout);
    });
  }

  /** @throws AppError UNKNOWN_WALL_LAYOUT, SHIPPED_LAYOUT */
  remove(command: Command, code: string): Outcome<null> {
    return this.#bus.execute(command, () => {
      this.#assertOwn(code);
      return { changes: [{ entity: 'wall_layout', op: 'delete', row: rowKey([code]) }], result: null };
    });
  }

  /** @throws AppError UNKNOWN_WALL_LAYOUT */
  exported(code: string): { name: string; text: string } {
    const layout = this.get(code);
    const plain = layout.nameEn
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '');
    return { name: `wall-${plain === '' ? 'layout' : plain}`, text: layoutText(layout) };
  }

  /** @throws AppError LAYOUT_FILE_DAMAGED, LAYOUT_FILE_NEWER, WALL_LAYOUT_UNSOUND */
  imported(command: Command, text: string): Outcome<{ code: string }> {
    return this.#bus.execute(command, () => this.#put(`wall-${command.id}`, readLayoutText(text)));
  }

  #put(code: string, { name, nameEn, ...layout }: WallLayoutData) {
    const fields = { name, nameEn, layout: JSON.stringify(layout) };
    return { changes: [{ entity: 'wall_layout', op: 'put' as const, row: rowKey([code]), fields }], result: { code } };
  }

  #assertOwn(code: string): void {
    if (this.get(code).shipped)
      throw new AppError(
        'SHIPPED_LAYOUT',
        'This layout comes with the product and stays as it is. Nothing was changed. Save it as a layout of your own.',
        { layout: code },
      );
  }
}

/** A row that cannot be read, from a store that was tampered with, takes no other layout down. */
function layoutOf({ code, name, nameEn, layout }: Row): KeptLayout[] {
  try {
    return [{ ...wallLayout.parse({ ...(JSON.parse(layout) as object), name, nameEn }), code, shipped: false }];
  } catch {
    return [];
  }
}
