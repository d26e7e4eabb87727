export { EquippedIndex } from './equipped-index.ts';
export { machineChanges } from './machine-changes.ts';
export { MachineCommands } from './machine-commands.ts';
export { machineFeed } from './machine-feed.ts';
export { MachineQueries } from './machine-queries.ts';
export { allMachines, machineOf, type MachineRecord } from './machine-rows.ts';
export { readSchemeFile, schemeChanges, type FileScheme } from './scheme-file.ts';
