export { ACCESSIBILITY_COURSE, courseChanges, readCourseFile, type FileCourse } from './course-file.ts';
export { RosterCommands, shiftChange, shiftOf, shiftId, type ShiftEntry } from './roster-commands.ts';
export { RosterQueries } from './roster-queries.ts';
export { assertNames, StaffCommands } from './staff-commands.ts';
export { staffFeed } from './staff-feed.ts';
export { StaffQueries } from './staff-queries.ts';
export { StaffedIndex } from './staffed-index.ts';
export { staffRecords } from './staff-records.ts';
export { namesAllowed } from './staff-rows.ts';
