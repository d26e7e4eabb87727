import { isProcedure } from '@orpc/server';
import { expect, test } from 'vitest';
import { contractProcedures, jsonSchema, procedureList } from '../../../main/core/entry/cli/procedures.ts';
import { testCore } from '../../support/core-client.ts';

const NAMES = [...contractProcedures().keys()];

test('every procedure of the contract has a handler', async () => {
  const { core } = await testCore();
  const handlerOf = (name: string): unknown =>
    name.split('.').reduce<unknown>((node, key) => Object(node)[key], core.router);
  expect(NAMES.filter((name) => !isProcedure(handlerOf(name)))).toEqual([]);
});

test('names are words joined by dots', () => {
  expect(NAMES.filter((name) => !/^[a-zA-Z]+(\.[a-zA-Z]+)+$/.test(name))).toEqual([]);
  expect(NAMES.length).toBeGreaterThan(40);
});

test('the input and the output of every procedure can be written as JSON schema', () => {
  const { procedures } = procedureList();
  expect(procedures.map(({ name }) => name)).toEqual(NAMES);
  const streams = ['events.subscribe', 'audit.export', 'backups.make', 'evidence.verify'];
  const described = procedures.filter(({ name }) => !streams.includes(name));
  for (const { name, input, output } of described) {
    expect({ name, input, output }).toMatchObject({ input: { type: 'object' }, output: { type: 'object' } });
  }
  expect(JSON.parse(JSON.stringify(procedures))).toEqual(procedures);
});

test('every command takes an id and an operator, and answers with a receipt', () => {
  const commands = [...contractProcedures()].map(([name, procedure]) => ({
    name,
    input: Object.keys(jsonSchema(procedure['~orpc'].inputSchema, 'input').properties ?? {}),
    output: Object.keys(jsonSchema(procedure['~orpc'].outputSchema, 'output').properties ?? {}),
  }));
  const withId = commands.filter(({ input }) => input.includes('commandId'));
  expect(withId.length).toBeGreaterThan(15);
  expect(withId.filter(({ input }) => !input.includes('operator'))).toEqual([]);
  // An import goes on after the call; its job carries the command id.
  const answering = withId.filter(({ name }) => name !== 'imports.start');
  const lacking = answering.filter(
    ({ output }) => !['commandId', 'revision', 'repeated'].every((key) => output.includes(key)),
  );
  expect(lacking.map(({ name }) => name)).toEqual([]);
});
