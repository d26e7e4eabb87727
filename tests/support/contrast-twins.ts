/** Marks elements whose contrast another element on the same screen stands for. */
export const TWIN = 'data-contrast-twin';

/**
 * Runs in the page. Grids hold thousands of texts that look alike; axe needs milliseconds for the contrast of each. Of texts
 * that look alike in everything contrast depends on, the first stays to be looked at and the others get `attribute`. Alike
 * are texts of the same colour, size and weight, of the same kind of element with the same classes in the same kind of parent,
 * over the same backgrounds from the text to the page, with the same painted elements above and below their middle, and both
 * in view or both out of it. Gives how many stay to be looked at.
 */
export function markContrastTwins(attribute: string): number {
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const style = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, style);
    return style;
  };
  const paintOf = (element: Element): string => {
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = styleOf(element);
    const clear = /^rgba\(.*, 0\)$/.test(backgroundColor) && backgroundImage === 'none';
    if (clear && opacity === '1' && filter === 'none' && mixBlendMode === 'normal')
      return /^(img|svg|canvas|video|path|rect|circle)$/i.test(element.tagName) ? element.tagName : '';
    return [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join(' ');
  };
  const chains = new Map<Element | null, string>([[null, '']]);
  /** What is painted from the page up to the element. */
  const chainOf = (element: Element | null): string => {
    const known = chains.get(element);
    if (known !== undefined || element === null) return known ?? '';
    const [below, own] = [chainOf(element.parentElement), paintOf(element)];
    const chain = own === '' ? below : `${below}>${own}`;
    chains.set(element, chain);
    return chain;
  };
  // Names of fields that are off need no contrast: such a name must not stand for one that does.
  const namesOfOff = [...document.querySelectorAll(':disabled, [aria-disabled="true"]')].flatMap((field) => [
    ...('labels' in field ? ((field as HTMLInputElement).labels ?? []) : []),
    ...(field.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => document.getElementById(id)),
  ]);
  const isOff = (element: Element): boolean =>
    element.closest(':disabled, [aria-disabled="true"], [inert], [aria-hidden="true"]') !== null ||
    namesOfOff.some((name) => name?.contains(element) === true);
  const seen = window as unknown as { contrastLooks?: Set<string> };
  const looks = (seen.contrastLooks ??= new Set());
  const twins: Element[] = [];
  const before = looks.size;
  for (const marked of document.querySelectorAll(`[${attribute}]`)) marked.removeAttribute(attribute);
  for (const element of document.body.querySelectorAll('*')) {
    const field = element.matches('input, select, textarea');
    if (!field && ![...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== ''))
      continue;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const stack = document.elementsFromPoint(x, y);
    const { color, fontSize, fontWeight, textShadow } = styleOf(element);
    const look = [
      color,
      fontSize,
      fontWeight,
      textShadow,
      ...[element, element.parentElement].map((one) => `${one?.tagName}.${one?.getAttribute('class') ?? ''}`),
      chainOf(element),
      stack.map(paintOf).join('|'),
      stack.includes(element),
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      isOff(element),
    ].join('\n');
    if (looks.has(look)) twins.push(element);
    else looks.add(look);
  }
  // All at once: between two looks at the layout each change would have it made anew.
  for (const twin of twins) twin.setAttribute(attribute, '');
  return looks.size - before;
}
