import { DUTY_APPEND_ONLY } from '../../store/duty-entities.ts';
import { RIGHTS_APPEND_ONLY } from '../../store/rights-entities.ts';
import { SITUATION_APPEND_ONLY } from '../../store/situation-entities.ts';

/** Rows of these are only ever added; a mistake is taken back by a row of its own. */
const LEDGERS: ReadonlySet<string> = new Set(['stock_movement']);

/** A hidden danger is struck off, never deleted `[002]`; a decision to open stands, and another one stands beside it. */
const KEPT: ReadonlySet<string> = new Set([
  'hidden_danger',
  'danger_photo',
  'opening_gate',
  ...DUTY_APPEND_ONLY,
  ...RIGHTS_APPEND_ONLY,
  ...SITUATION_APPEND_ONLY,
]);

/** Where no person acts: what time decides is decided again, and the person who undoes means their own command. */
const SYSTEM_POST = 'system';

type Done = { readonly kind: string; readonly post: string; readonly entities: Iterable<string> };

/** Why a command that `post` gave and that touched `entities` is never taken back as a whole; null when it can be. */
export function neverUndone({ kind, post, entities }: Done): 'APPEND_ONLY' | 'NOT_UNDOABLE' | null {
  if (post === SYSTEM_POST) return 'NOT_UNDOABLE';
  // What an import wrote into ledgers is reversed there; a merge of two places files rows under the kept one and says nothing new.
  if (kind === 'imports.run' || kind === 'places.merge') return null;
  const touched = [...entities];
  if (touched.some((entity) => LEDGERS.has(entity))) return 'APPEND_ONLY';
  return touched.some((entity) => KEPT.has(entity)) ? 'NOT_UNDOABLE' : null;
}
