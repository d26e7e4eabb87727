export { attention } from './attention.ts';
export { matrixPage, organisationTree } from './matrix.ts';
export { PastReadiness } from './past-readiness.ts';
export { ReadinessCommands } from './readiness-commands.ts';
export { ReadinessModel } from './readiness-model.ts';
export { ReadinessQueries } from './readiness-queries.ts';
export { categoryRows, eventRow, rollupRows } from './rollup.ts';
export { turnedCells } from './turned.ts';
