import { mayCall } from '../../../shared/contract/rights/rights.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';

/**
 * The window of a wall hangs where everybody walks past, so it reads figures and the views made for it and nothing else, whatever
 * its page asks for. @throws AppError NOT_FOR_A_WALL when a wall calls what is not for walls
 */
export function assertForWall(context: { readonly client: string }, path: readonly string[]): void {
  const procedure = path.join('.');
  if (context.client !== 'wall' || mayCall(procedure, ['wall'])) return;
  throw new AppError('NOT_FOR_A_WALL', 'A wall may not ask for this. Nothing was changed.', { procedure });
}
