/** What the map library sets while it is loaded, to find out what the browser can do, and the signs on its buttons. */
const KNOWN: ReadonlySet<string> = new Set([
  '<svg/>',
  '<v:shape adj="1"/>',
  '<span aria-hidden="true">+</span>',
  '<span aria-hidden="true">&#x2212;</span>',
  '<span aria-hidden="true">&#215;</span>',
]);

/** Text that may become markup: any that opens no tag (words, style sheets), and what is known. Everything else stays text. */
export function trustedHtml(text: string): string {
  return KNOWN.has(text) ? text : text.replaceAll('<', '&lt;');
}
