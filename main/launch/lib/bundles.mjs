import { inRoot } from './root.mjs';

/** Runs under the oldest Electron the tests use (25: Node 18, no ES modules in the main process). */
const SHELL_TARGET = 'node18';
const CORE_TARGET = 'node24';

/** They load their binaries by path, so they stay packages beside the bundle. */
const NATIVE = ['better-sqlite3', '@node-rs/argon2'];

/**
 * One Vite build for Node or Electron's main process: everything is bundled except Node's and Electron's own modules and
 * the native ones, so that a package carries no other node_modules.
 */
function nodeBuild({ input, outDir, format, target, external = [], single = false, define = {} }) {
  const extension = format === 'cjs' ? 'cjs' : 'js';
  return {
    configFile: false,
    root: inRoot(),
    logLevel: 'warn',
    define,
    ssr: { noExternal: true, external: [...NATIVE, ...external], target: 'node' },
    build: {
      ssr: true,
      target,
      outDir,
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      copyPublicDir: false,
      rolldownOptions: {
        input,
        external: [...NATIVE, ...external],
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `chunk-[name]-[hash].${extension}`,
          ...(single && { codeSplitting: false }),
        },
      },
    },
  };
}

/** The type that documents are set in, with its licence: files of an npm package that are read when a document is made. */
const FONT_PACKAGE = 'node_modules/@expo-google-fonts/noto-sans-sc';
const FONT_FILES = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf', 'LICENSE_FONT'];

/** The core: ES modules for Node 24, and the forwarder that stands in for it under an older Electron. */
function coreBuilds() {
  const workers = ['import', 'foresight', 'document', 'moment', 'evidence'].map((name) => `${name}-worker`);
  const names = ['headless', 'utility', 'cli', ...workers];
  const input = Object.fromEntries(names.map((name) => [name, `main/core/entry/${name}.ts`]));
  return [
    { input, options: { format: 'es', target: CORE_TARGET } },
    {
      input: { 'utility-forwarder': 'main/core/entry/utility-forwarder.ts' },
      options: { format: 'cjs', target: SHELL_TARGET, external: ['electron'], single: true },
    },
  ];
}

/** The shell: CommonJS, and one self-contained file per preload script because a sandboxed one cannot load another. */
function shellBuilds(testBuild) {
  const define = { __TEST_BUILD__: JSON.stringify(testBuild) };
  const options = { format: 'cjs', target: SHELL_TARGET, external: ['electron'], define, single: true };
  const preloads = ['console', 'wall'].map((name) => [`preload-${name}`, `main/electron/preload/${name}.ts`]);
  return [['main', 'main/electron/main.ts'], ...preloads].map(([name, file]) => ({ input: { [name]: file }, options }));
}

/**
 * What the product is built from: per part the files it depends on, the folder it fills, the builds that fill it, and the files
 * that are copied into it.
 * @param {{ testBuild: boolean }} options testBuild: a shell marked TEST BUILD, which may run on an older Electron
 */
export function parts({ testBuild }) {
  const shared = ['shared', 'package-lock.json', 'tsconfig.json', 'main/launch/lib/bundles.mjs'];
  return [
    {
      name: 'renderer',
      outDir: 'dist/renderer',
      sources: [...shared, 'renderer', 'resources', 'vite.config.ts'],
      builds: [{ configFile: inRoot('vite.config.ts') }],
    },
    {
      name: 'core',
      outDir: 'dist/core',
      sources: [...shared, 'main/core', 'resources'],
      builds: coreBuilds(),
      copies: FONT_FILES.map((file) => ({ from: `${FONT_PACKAGE}/${file}`, to: `fonts/${file}` })),
    },
    {
      name: testBuild ? 'shell (TEST BUILD)' : 'shell',
      outDir: testBuild ? 'dist/electron-test' : 'dist/electron',
      sources: [...shared, 'main/electron', 'resources'],
      builds: shellBuilds(testBuild),
    },
  ];
}

/**
 * The Vite configuration of one build.
 * @param {object} build one of a part's builds
 * @param {string} outDir absolute
 */
export function viteConfig(build, outDir) {
  return build.configFile === undefined
    ? nodeBuild({ input: build.input, outDir, ...build.options })
    : { configFile: build.configFile, root: inRoot('renderer'), logLevel: 'warn', build: { outDir } };
}
