export { ContactCommands, numberChanges } from './contact-commands.ts';
export { ContactQueries, numbersOf } from './contact-queries.ts';
