/** Radii in metres of a list such as `500, 1000，3000`; null when one is no number from 50 to 100,000 or there are more than 6. */
export function readRadii(text: string): number[] | null {
  const parts = text.split(/[,，、\s]+/).filter((part) => part !== '');
  const radii = parts.map(Number);
  const good = radii.every((radius) => Number.isFinite(radius) && radius >= 50 && radius <= 100_000);
  return good && radii.length >= 1 && radii.length <= 6 ? radii.toSorted((a, b) => a - b) : null;
}
