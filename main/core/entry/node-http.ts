/**
 * Node's HTTP. An `import` of values from it would read every name it has, and one of them loads Node's own fetch: a tenth
 * of a second at every start of the core and of the command line. Types are imported from `node:http` as ever.
 */
export const { createServer, request } = process.getBuiltinModule('node:http');
