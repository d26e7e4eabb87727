/** Full screen for the second display. */
export function WallScreen() {
  return null;
}
