import ts from 'typescript';
import type { ProcedureName } from '../../shared/contract/rights/rights-of.ts';
import { allowedFor } from '../../shared/contract/rights/rights.ts';
import { PERSON_ROLES } from '../../shared/domain/rights/role.ts';

/** Names that the client has in pickers and handlers: `(client) => client.incidents.close`. */
const CLIENTS = new Set(['client', 'calls', 'each']);
const BUTTONS = new Set(['Button', 'button', 'PlainButton']);
/** Declarations that only read: a name bound to one carries no command. */
const READS = /^use(Query|Live|State|Memo|Infinite)/;

type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** True when at least one role of a person may not call it. */
export function isGuarded(procedure: string): procedure is ProcedureName {
  const allowed = allowedFor(procedure.split('.'));
  return allowed.length > 0 && PERSON_ROLES.some((role) => !allowed.includes(role));
}

/** What a source of the renderer calls, names as needed, and presses without saying what it needs. */
export function readSource(file: string, text: string) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const called = [...calledIn(source)].filter(isGuarded);
  const open: string[] = [];
  for (const statement of source.statements) {
    const names = namesOf(statement);
    walk(statement, (node) => {
      if (!isButton(node) || attribute(node, 'needs') !== undefined) return;
      const reached = [...reachOf(node, names)];
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (reached.length > 0) open.push(`${file}:${line} ${reached.join(', ')}`);
    });
  }
  return { called, open };
}

type Tag = ts.JsxOpeningElement | ts.JsxSelfClosingElement;

const isTag = (node: ts.Node): node is Tag => ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node);
const isButton = (node: ts.Node): node is Tag => isTag(node) && BUTTONS.has(node.tagName.getText());

function attribute(tag: Tag, name: string): ts.JsxAttribute | undefined {
  return tag.attributes.properties.filter(ts.isJsxAttribute).find((one) => one.name.getText() === name);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Procedures that a piece of source names by the client, and those of the names it uses. */
function calledIn(node: ts.Node, names: Names = new Map()): Set<string> {
  const found = new Set<string>();
  walk(node, (one) => {
    if (ts.isPropertyAccessExpression(one) && ts.isPropertyAccessExpression(one.expression)) {
      const { expression, name } = one.expression;
      if (ts.isIdentifier(expression) && CLIENTS.has(expression.text)) found.add(`${name.text}.${one.name.text}`);
    }
    if (ts.isIdentifier(one) && isUse(one)) for (const each of names.get(one.text) ?? []) found.add(each);
  });
  return found;
}

function isUse(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name !== name;
  return !ts.isJsxAttribute(parent) && !ts.isParameter(parent);
}

/** What each name inside a component comes to, through functions that call functions. */
function namesOf(component: ts.Node): Names {
  const names = new Map<string, ReadonlySet<string>>();
  const declared: { readonly name: string; readonly made: ts.Node }[] = [];
  walk(component, (node) => {
    if (ts.isFunctionDeclaration(node) && node.name && node !== component)
      declared.push({ name: node.name.text, made: node });
    if (!ts.isVariableDeclaration(node) || !node.initializer || READS.test(node.initializer.getText())) return;
    if (ts.isIdentifier(node.name)) declared.push({ name: node.name.text, made: node.initializer });
    else if (ts.isObjectBindingPattern(node.name) && node.initializer.getText().startsWith('useCommand'))
      for (const { name, propertyName } of node.name.elements)
        if (ts.isIdentifier(name) && (propertyName?.getText() ?? name.text) === 'run')
          declared.push({ name: name.text, made: node.initializer });
  });
  for (let depth = 0; depth < 5; depth += 1)
    for (const { name, made } of declared) {
      const found = new Set([...(names.get(name) ?? []), ...calledIn(made, names)].filter(isGuarded));
      if (found.size > 0) names.set(name, found);
    }
  return names;
}

/** What pressing a button comes to: its own handler, the form that it submits, the question that asks first. */
function reachOf(button: Tag, names: Names): ReadonlySet<string> {
  const found = new Set<string>();
  const take = (tag: Tag, name: string): void => {
    const made = attribute(tag, name)?.initializer;
    if (made) for (const one of calledIn(made, names)) if (isGuarded(one)) found.add(one);
  };
  take(button, 'onClick');
  take(button, 'onMouseDown');
  const submits = /"submit"/.test(`${attribute(button, 'htmlType')?.getText()}${attribute(button, 'type')?.getText()}`);
  for (let node: ts.Node = button.parent; !ts.isSourceFile(node); node = node.parent) {
    if (!ts.isJsxElement(node)) continue;
    const tag = node.openingElement;
    const kind = tag.tagName.getText();
    if (kind === 'Popconfirm') take(tag, 'onConfirm');
    if (kind !== 'form') continue;
    if (submits) take(tag, 'onSubmit');
    break;
  }
  return found;
}
