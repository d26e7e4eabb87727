export { PlanningQueries } from './planning-queries.ts';
export { sessionFields, sessionId, sessionRow, SessionService } from './sessions.ts';
