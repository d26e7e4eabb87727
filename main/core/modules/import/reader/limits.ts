const MB = 1024 * 1024;

/** What a file may be at most, checked before anything is expanded. A workbook is a zip and can hide a bomb. */
export const LIMITS = {
  zipBytes: 20 * MB,
  expandedBytes: 200 * MB,
  zipEntries: 1000,
  sheets: 100,
  /** Text files are not compressed, so the limit is that of an expanded workbook. */
  textBytes: 200 * MB,
  columns: 1000,
} as const;

export const inMegabytes = (bytes: number): number => Math.ceil((bytes / MB) * 10) / 10;
