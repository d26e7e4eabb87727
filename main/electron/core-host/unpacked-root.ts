/**
 * Where the files of a package lie that must be real files: the core, which a plain Node runs as well (command line, browser
 * mode), its native module and what it reads. They stand beside the archive. `appRoot` (absolute) itself when there is no archive.
 */
export function unpackedRoot(appRoot: string): string {
  return appRoot.endsWith('app.asar') ? `${appRoot}.unpacked` : appRoot;
}
