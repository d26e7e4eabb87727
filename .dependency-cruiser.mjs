import { fileURLToPath } from 'node:url';

/** Who may import what. Every rule has a file under tests/arch/seeded that breaks it, and a test that it is caught. */

const TESTS = String.raw`\.test\.tsx?$`;
/** Where an npm package's files are, seen from the project or from the seeded tree inside it. */
const packages = (...names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}/`);
const NODE_BUILTIN = { dependencyTypes: ['core'] };

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    rule(
      'kernel-imports-nothing',
      'shared/kernel is the ground everything stands on.',
      { path: '^shared/kernel/', pathNot: TESTS },
      { pathNot: '^shared/kernel/' },
    ),
    rule(
      'domain-imports-kernel-only',
      'Rules are pure: what they need is passed in.',
      { path: '^shared/domain/', pathNot: TESTS },
      { pathNot: '^shared/(domain|kernel)/' },
    ),
    rule(
      'shared-is-isomorphic',
      'shared/ runs in a browser, in Node and in Electron: only zod and the RPC contract package.',
      { path: '^shared/', pathNot: TESTS },
      { pathNot: ['^shared/', ...packages('zod', '@orpc/contract')] },
    ),
    rule(
      'core-without-shell-or-screen',
      'The core knows nothing of Electron, windows or React.',
      { path: '^main/core/' },
      { path: ['^main/electron/', '^renderer/', ...packages('electron', 'react', 'react-dom', 'antd')] },
    ),
    rule(
      'shell-stays-thin',
      'The shell has no rules and no SQL: it starts the core, hands out ports and checks what windows send (zod).',
      { path: '^main/electron/', pathNot: TESTS },
      {
        path: ['^main/core/', '^renderer/', '^shared/domain/', '(^|/)node_modules/'],
        pathNot: packages('electron', 'zod'),
        dependencyTypesNot: ['core'],
      },
    ),
    rule('renderer-without-node', 'Windows are sandboxed.', { path: '^renderer/', pathNot: TESTS }, NODE_BUILTIN),
    rule(
      'renderer-without-main',
      'The renderer knows the contract only; it runs under Electron and in a browser alike.',
      { path: '^renderer/' },
      { path: ['^main/', ...packages('electron', 'better-sqlite3', '@orpc/server')] },
    ),
    rule(
      'features-stay-apart',
      'What two features share belongs to ui/, panels/ or app/.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    rule(
      'rpc-without-sql',
      'Procedures validate, authorise and call a module.',
      { path: '^main/core/rpc/' },
      { path: packages('better-sqlite3') },
    ),
    rule(
      'modules-through-their-index',
      'A module of the core is known to the others by its index.ts only.',
      { path: '^main/core/modules/([^/]+)/' },
      { path: '^main/core/modules/', pathNot: ['^main/core/modules/$1/', '^main/core/modules/[^/]+/index[.]ts$'] },
    ),
    rule(
      'transports-in-entry-only',
      'Only main/core/entry knows how callers reach the core.',
      { path: '^main/core/', pathNot: ['^main/core/entry/', TESTS] },
      {
        path: [
          '^(node:)?(http|https|http2|net|tls|dgram)$',
          ...packages('ws'),
          '(^|/)node_modules/@orpc/server/dist/adapters/',
        ],
      },
    ),
    rule(
      'product-without-tests',
      'What ships does not depend on what tests it.',
      { path: '^(main|renderer|shared)/', pathNot: [TESTS, '^main/launch/'] },
      { path: '^tests/' },
    ),
    rule('no-cycles', 'Files that need each other are one file, or need a third.', {}, { circular: true }),
    rule('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|release|tests/arch/seeded)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: fileURLToPath(new URL('tsconfig.json', import.meta.url)) },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
