/** Times of day as people type them (`8:30, 17：00`), as `HH:MM` in order, each once; null when one of them is no time. */
export function readClocks(text: string): string[] | null {
  const words = text
    .normalize('NFKC')
    .split(/[\s,、;，；]+/)
    .filter(Boolean);
  const clocks = words.map(readClock);
  if (words.length === 0 || clocks.includes(null)) return null;
  return [...new Set(clocks.filter((one) => one !== null))].toSorted();
}

function readClock(word: string): string | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(word);
  const [h, mi] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || mi > 59 || h > 24 || (h === 24 && mi > 0)) return null;
  return `${String(h).padStart(2, '0')}:${String(mi).padStart(2, '0')}`;
}
