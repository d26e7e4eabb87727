import { definitionOf, type Choice, type ImportKind, type Words } from '../../../../shared/domain/import/index.ts';

export type TemplateColumn = {
  readonly field: string;
  readonly header: Words;
  readonly meaning: Words;
  readonly example: Words;
  readonly required: boolean;
  readonly choices: readonly Choice[];
  /** A cell may hold several of the choices, which a drop-down would refuse. */
  readonly many: boolean;
  readonly width: number;
};

const WIDTH = 18;

/** Columns of a kind's template workbook, in order. Dates and positions in the examples are made up. */
export function templateColumns(kind: ImportKind): TemplateColumn[] {
  return Object.entries(definitionOf(kind).fields).flatMap(([field, { label, required, type, template }]) =>
    template === undefined
      ? []
      : [
          {
            field,
            header: template.header ?? label,
            meaning: template.meaning,
            example: template.example,
            required: required ?? false,
            choices: type.choices ?? [],
            many: type.many ?? false,
            width: template.width ?? WIDTH,
          },
        ],
  );
}
