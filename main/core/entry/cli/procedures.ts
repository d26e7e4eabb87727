import { isContractProcedure, type AnyContractProcedure } from '@orpc/contract';
import { z } from 'zod';
import { contract } from '../../../../shared/contract/index.ts';
import { UsageError } from './cli-error.ts';

export type ProcedureInfo = { readonly name: string; readonly input: unknown; readonly output: unknown };

/** Every procedure of the contract by its dotted name. */
export function contractProcedures(): Map<string, AnyContractProcedure> {
  const found = new Map<string, AnyContractProcedure>();
  walk(contract, '', found);
  return found;
}

/**
 * Every procedure with the JSON schemas (draft 2020-12) of its input and output, or those whose name begins with `area`.
 * @throws UsageError when none does
 */
export function procedureList(area = ''): { procedures: ProcedureInfo[] } {
  const all = [...contractProcedures()];
  const asked = all.filter(([name]) => area === '' || name === area || name.startsWith(`${area}.`));
  if (asked.length === 0) throw unknownProcedure(area);
  const procedures = asked.map(([name, procedure]) => ({
    name,
    input: jsonSchema(procedure['~orpc'].inputSchema, 'input'),
    output: jsonSchema(procedure['~orpc'].outputSchema, 'output'),
  }));
  return { procedures };
}

/** Names those of the same area, or the areas when there is none of that name. */
export function unknownProcedure(name: string): UsageError {
  const names = [...contractProcedures().keys()];
  const area = name.split('.', 1)[0] ?? '';
  const near = names.filter((one) => one.startsWith(`${area}.`));
  const known = near.length > 0 ? near : [...new Set(names.map((one) => one.split('.', 1)[0]))];
  return new UsageError(`There is no procedure "${name}". There are: ${known.join(', ')}.`);
}

/** Fields of an input, at its first level, that its schema does not know: they would do nothing. */
export function unknownFields(input: unknown, schema: z.core.JSONSchema.BaseSchema): string[] {
  const known = schema.properties;
  if (known === undefined || typeof input !== 'object' || input === null) return [];
  return Object.keys(input).filter((field) => !(field in known));
}

/** JSON schema of a procedure's input; {} when it takes anything. */
export function jsonSchema(schema: unknown, io: 'input' | 'output'): z.core.JSONSchema.BaseSchema {
  // The event stream's schema is not zod's: its events are described with `system`.
  return schema instanceof z.ZodType ? z.toJSONSchema(schema, { io, unrepresentable: 'any' }) : {};
}

function walk(node: object, prefix: string, found: Map<string, AnyContractProcedure>): void {
  for (const [key, value] of Object.entries(node) as [string, object][]) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (isContractProcedure(value)) found.set(name, value);
    else walk(value, name, found);
  }
}
