import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import { allowedFor } from '../../../shared/contract/rights/rights.ts';
import { isGuarded, readSource } from '../../support/button-reach.ts';

const root = path.join(import.meta.dirname, '../../../renderer');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));
const sources = files.map(({ name, text }) => ({ name, ...readSource(name, text) }));

/** Reached by a control that stands for several: it needs the one on the right, which is the right of exactly the same roles. */
const STANDS_FOR: Partial<Record<ProcedureName, ProcedureName>> = {
  'basemaps.add': 'basemaps.addServer',
  'briefing.save': 'briefing.issue',
  'checklists.removePoint': 'checklists.savePoint',
  'checklists.saveChecklist': 'checklists.savePoint',
  'complaints.close': 'complaints.note',
  'complaints.hand': 'complaints.note',
  'complaints.reopen': 'complaints.note',
  'complaints.resolve': 'complaints.note',
  'complaints.tellBack': 'complaints.note',
  'contacts.remove': 'contacts.save',
  'coverage.linkCondition': 'coverage.linkItem',
  'dangers.assign': 'dangers.fix',
  'dangers.strikeOff': 'dangers.fix',
  'dangers.verify': 'dangers.fix',
  'dangers.withdraw': 'dangers.fix',
  'duty.copyWeek': 'duty.removeShift',
  'gate.openGreen': 'gate.decide',
  'imports.inspect': 'imports.upload',
  'incidents.setPlace': 'incidents.update',
  'incidents.setSystem': 'incidents.update',
  'machines.recordPatrol': 'machines.recordTest',
  'machines.removeScheme': 'machines.saveScheme',
  'machines.repairFault': 'machines.recordTest',
  'places.dismissDuplicate': 'places.merge',
  'places.restoreDuplicate': 'places.merge',
  'reporting.chase': 'reporting.report',
  'reporting.reportNothing': 'reporting.report',
  'reports.discard': 'reports.send',
  'staff.removeCourse': 'staff.saveCourse',
  'tasks.block': 'tasks.check',
  'tasks.done': 'tasks.check',
  'tasks.resume': 'tasks.check',
  'tasks.skip': 'tasks.check',
};

/** Reached by no control that could be switched off, and why that is right. */
const NO_CONTROL: Partial<Record<ProcedureName, string>> = {
  'imports.template': 'An empty workbook changes nothing; who may not ask for one is told so in words.',
  'staff.saveShift': 'Typed into the grid of the roster, which has no button; the refusal is said in words.',
};

/** Everything that a control, a menu, a list or a screen of the renderer says it needs. */
const named = new Set(
  files
    .flatMap(({ text }) => [...text.matchAll(/(?:needs|useMay|useRefusal|mayCall)\b[^;>]{0,80}|\bNEEDS = [^;]*/g)])
    .flatMap(([match]) => [...match.matchAll(/'([a-zA-Z]+\.[a-zA-Z]+)'|"([a-zA-Z]+\.[a-zA-Z]+)"/g)])
    .map(([, single, double]) => single ?? double ?? ''),
);
const rolesOf = (name: string): string => allowedFor(name.split('.')).join(' ');
const called = [...new Set(sources.flatMap((source) => source.called))].toSorted();

test('no button that reaches a command forgets to say what it needs', () => {
  expect(sources.flatMap(({ open }) => open)).toEqual([]);
});

test('every command the screens call is needed by a control, stands for one that is, or is listed with the reason', () => {
  expect(called.length).toBeGreaterThan(150);
  const forgotten = called.filter(
    (one) => !named.has(one) && STANDS_FOR[one] === undefined && NO_CONTROL[one] === undefined,
  );
  expect(forgotten).toEqual([]);
});

test('what stands for another command is the right of the same roles, and is itself needed by a control', () => {
  const pairs = Object.entries(STANDS_FOR);
  expect(pairs.filter(([one, other]) => rolesOf(one) !== rolesOf(other))).toEqual([]);
  expect(pairs.filter(([, other]) => !named.has(other))).toEqual([]);
  // Needed by a control of its own by now: the line is old.
  expect(pairs.filter(([one]) => named.has(one))).toEqual([]);
});

test('a button without a word is found: by its handler, by the form it submits, by the question before it', () => {
  const head = `export function Form() { const save = useCommand((client) => client.places.create);
    const submit = async () => { await save.run({}); };`;
  const found = (body: string): number => readSource('x.tsx', `${head} return ${body}; }`).open.length;
  expect(found('<Button onClick={() => void submit()}>x</Button>')).toBe(1);
  expect(found('<form onSubmit={submit}><Button htmlType="submit">x</Button><Button>y</Button></form>')).toBe(1);
  expect(found('<Popconfirm onConfirm={() => void save.run({})}><button>x</button></Popconfirm>')).toBe(1);
  expect(found('<Button needs="places.create" onClick={() => void submit()}>x</Button>')).toBe(0);
  expect(isGuarded('places.list')).toBe(false);
});
