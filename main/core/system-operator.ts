/** Acts where no person does: what is shipped is installed, what time decides is written. */
export const SYSTEM = { post: 'system' };
