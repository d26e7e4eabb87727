import './app/trusted-types.ts';
import './app/rpc-client/no-eval.ts';

// Loaded after these have taken effect: what is imported above would run in whatever order the bundle puts it.
void import('./start.tsx');
