export type TestElectron = {
  readonly executablePath: string;
  /** Come before the app's own arguments. */
  readonly args: readonly string[];
  readonly version: string;
  readonly testBuild: boolean;
  /** Why it is not the official Electron; null when it is. */
  readonly why: string | null;
};

export function testElectron(): Promise<TestElectron>;
