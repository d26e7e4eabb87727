import { expect, test } from 'vitest';
import { UsageError } from './cli-error.ts';
import { contractProcedures, jsonSchema, procedureList, unknownFields, unknownProcedure } from './procedures.ts';

test('all procedures, those of an area, or one', () => {
  expect(procedureList().procedures).toHaveLength(contractProcedures().size);
  const names = procedureList('places').procedures.map(({ name }) => name);
  expect(names).toContain('places.list');
  expect(names.filter((name) => !name.startsWith('places.'))).toEqual([]);
  expect(procedureList('places.list').procedures).toHaveLength(1);
  expect(() => procedureList('place')).toThrow(UsageError);
});

test('a name that is not there brings those that are near', () => {
  expect(unknownProcedure('readiness.rollups').message).toContain('readiness.rollup,');
  expect(unknownProcedure('redness.rollup').message).toContain('readiness');
});

test('fields that would do nothing are told', () => {
  const schema = jsonSchema(contractProcedures().get('places.list')?.['~orpc'].inputSchema, 'input');
  expect(unknownFields({ type: 'branch', foo: 1, limit: 2 }, schema)).toEqual(['foo']);
  expect(unknownFields(null, schema)).toEqual([]);
});
