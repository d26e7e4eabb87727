import '@orpc/server/ws';
