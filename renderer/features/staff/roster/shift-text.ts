export type ShiftTimes = { readonly from: string; readonly to: string };

const TIME = /^(\d{1,2})(?:[:：]?(\d{2}))?$/;

/** Two times as people type them: `9-17`, `0830-1700`, `22:00–6`. `HH:MM` each; null when it is no pair of times. */
export function readShift(text: string): ShiftTimes | null {
  const parts = text
    .trim()
    .split(/\s*[-–—~～至到 ]\s*/)
    .filter((part) => part !== '');
  const [from, to] = parts.map(readTime);
  if (parts.length !== 2 || from === null || from === undefined || to === null || to === undefined) return null;
  return from === '24:00' || from === to ? null : { from, to };
}

function readTime(text: string): string | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const h = Number(match[1]);
  const mi = Number(match[2] ?? 0);
  if (mi > 59 || h > 24 || (h === 24 && mi > 0)) return null;
  return `${String(h).padStart(2, '0')}:${String(mi).padStart(2, '0')}`;
}
