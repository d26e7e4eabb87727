/** Set by the build. True only in packages made for tests, which may run on an older Electron and say so in name and title. */
declare const __TEST_BUILD__: boolean;
