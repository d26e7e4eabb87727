/** Names of everything that crosses between a preload script and the main process. */
export const CHANNEL = {
  requestPort: 'erc:request-port',
  corePort: 'erc:core-port',
  shellState: 'erc:shell-state',
  shellStateChanged: 'erc:shell-state-changed',
  listDisplays: 'erc:list-displays',
  openWall: 'erc:open-wall',
  closeWall: 'erc:close-wall',
  exitWall: 'erc:exit-wall',
  openExercise: 'erc:open-exercise',
  setLanguage: 'erc:set-language',
  notify: 'erc:notify',
  print: 'erc:print',
  screenLocked: 'erc:screen-locked',
  retryCore: 'erc:retry-core',
} as const;

/** Switches main adds to a window's process so that its preload script can tell versions without asking. */
export const APP_VERSION_SWITCH = '--erc-app-version=';
export const TEST_BUILD_SWITCH = '--erc-test-build';
