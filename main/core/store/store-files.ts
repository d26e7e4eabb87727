/** The database, in the data folder. */
export const STORE_FILE = 'console.sqlite';

/** Folder of the worlds of exercises, in the data folder: each in a folder named after its drill. */
export const EXERCISES_FOLDER = 'exercises';

/** Folder of the signing key and of what was made with it, in the data folder. */
export const EVIDENCE_FOLDER = 'evidence';
