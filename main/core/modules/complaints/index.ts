export { ComplaintCommands, complaintRow, limitOf, type StatedStep } from './complaint-commands.ts';
export { complaintFeed } from './complaint-feed.ts';
export { ComplaintQueries } from './complaint-queries.ts';
export { complaintTimeline } from './complaint-timeline.ts';
export { kindChanges, readKindFile } from './kind-file.ts';
export { complaintId, newComplaintChanges, statedFlags } from './new-complaint.ts';
