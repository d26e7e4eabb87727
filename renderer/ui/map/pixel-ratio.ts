/**
 * Device pixels per CSS pixel of an element as it is really drawn: the display's own ratio times any CSS scale of what
 * holds it, for instance the wall, which shows the console's map enlarged.
 */
export function pixelRatio(element: HTMLElement): number {
  const scale = element.offsetWidth === 0 ? 1 : element.getBoundingClientRect().width / element.offsetWidth;
  return (window.devicePixelRatio || 1) * scale;
}
