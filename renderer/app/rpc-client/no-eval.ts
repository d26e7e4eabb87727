import { config } from 'zod';

/**
 * zod compiles schemas with `new Function` where it may, and tries that out when the first schema is made. The windows'
 * content security policy forbids it and would report every try, so this must be loaded before any schema: import it first.
 */
config({ jitless: true });
