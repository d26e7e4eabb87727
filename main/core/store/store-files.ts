/** The database, in the data folder. */
export const STORE_FILE = 'console.sqlite';

/** Folder of the signing key and of what was made with it, in the data folder. */
export const EVIDENCE_FOLDER = 'evidence';
