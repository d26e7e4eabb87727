import { useCallback, useState, type RefCallback } from 'react';

/** Width in CSS pixels of the element that gets `measure` as its ref, 0 before it is known; follows every change. */
export function useWidth(): { readonly width: number; readonly measure: RefCallback<HTMLElement> } {
  const [width, setWidth] = useState(0);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  return { width, measure };
}
