export { PlaybookCommands } from './playbook-commands.ts';
export { readPlaybookFiles } from './playbook-file.ts';
export { PlaybookQueries, playbookTimeline } from './playbook-queries.ts';
export { playbookChange, PlaybookStore } from './playbook-store.ts';
export { RunSteps } from './run-steps.ts';
