import { isContractProcedure, type AnyContractProcedure } from '@orpc/contract';
import { z } from 'zod';
import { contract } from '../../../../shared/contract/index.ts';

export type ProcedureInfo = { readonly name: string; readonly input: unknown; readonly output: unknown };

/** Every procedure of the contract by its dotted name. */
export function contractProcedures(): Map<string, AnyContractProcedure> {
  const found = new Map<string, AnyContractProcedure>();
  walk(contract, '', found);
  return found;
}

/** Every procedure with the JSON schemas (draft 2020-12) of its input and output. */
export function procedureList(): { procedures: ProcedureInfo[] } {
  const procedures = [...contractProcedures()].map(([name, procedure]) => ({
    name,
    input: jsonSchema(procedure['~orpc'].inputSchema, 'input'),
    output: jsonSchema(procedure['~orpc'].outputSchema, 'output'),
  }));
  return { procedures };
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
