export { PlanningQueries } from './planning-queries.ts';
export { sessionFields, sessionId, SessionService } from './sessions.ts';
