/** A straight-line distance in words both languages share, fine enough to tell neighbours apart: `420 m`, `1.25 km`, `7.9 km`. */
export function metresText(metres: number): string {
  if (metres < 1000) return `${Math.round(metres / 10) * 10} m`;
  return `${(metres / 1000).toFixed(metres < 3000 ? 2 : 1)} km`;
}
