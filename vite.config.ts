import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The renderer. The core and the shell are built by main/launch/build.mjs. */
export default defineConfig({
  root: 'renderer',
  cacheDir: '../node_modules/.vite',
  // Relative addresses work under app:// and under http alike.
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // The Chromium of the oldest Electron the tests run on.
    target: 'chrome114',
    // The content security policy allows no data: fonts or scripts, so small assets stay files.
    assetsInlineLimit: 0,
    // Browsers that need this polyfill are older than the target.
    modulePreload: { polyfill: false },
    sourcemap: true,
    chunkSizeWarningLimit: 4_000,
  },
});
