import type { GateOutcome } from '../../../shared/domain/gate/opening-gate.ts';

/** The key of each decision in the list. */
export const GATE_KEYS: Readonly<Record<GateOutcome, string>> = { open: 'o', 'not-open': 'n', 'open-anyway': 'a' };

export function outcomeOfKey(key: string): GateOutcome | null {
  const wanted = key.toLowerCase();
  if (wanted === GATE_KEYS.open) return 'open';
  if (wanted === GATE_KEYS['not-open']) return 'not-open';
  return wanted === GATE_KEYS['open-anyway'] ? 'open-anyway' : null;
}
