const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of an XML node with its entities replaced. Only the five built-in ones and numbers: no document can define its own. */
export function xmlText(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? whole;
    const point = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Value of an attribute in the inside of a start tag, such as ` r="B2" t="s"`. */
export function xmlAttribute(tag: string, name: string): string | undefined {
  const from = tag.indexOf(` ${name}="`);
  if (from >= 0) {
    const start = from + name.length + 3;
    return xmlText(tag.slice(start, tag.indexOf('"', start)));
  }
  // Rare writers use single quotes or line ends between attributes.
  if (!/['\n\t\r]| =|= /.test(tag)) return undefined;
  const match = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match === null ? undefined : xmlText(match[1] ?? match[2] ?? '');
}

/** Insides of the start tags of one element anywhere in a document, whatever its namespace prefix. */
export function xmlTags(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(String.raw`<(?:[\w.-]+:)?${element}(\s[^>]*?)?/?>`, 'g'))].map(
    (match) => match[1] ?? '',
  );
}

/** The prefix ("x:" or "") under which a document names its main elements, given one of them. */
export function xmlPrefix(head: string, element: string): string {
  return new RegExp(String.raw`<((?:[\w.-]+:)?)${element}[\s>/]`).exec(head)?.[1] ?? '';
}

const ESCAPED = /_x([\da-f]{4})_/gi;

/** Joins the text runs of a string item and leaves out phonetic guides (furigana), ECMA-376 part 1, 18.4. */
export function richText(inner: string, prefix: string): string {
  const open = `<${prefix}t`;
  const close = `</${prefix}t>`;
  const plain = inner.includes(`<${prefix}rPh`)
    ? inner.replaceAll(new RegExp(String.raw`<${prefix}rPh[\s>][\s\S]*?</${prefix}rPh>`, 'g'), '')
    : inner;
  let text = '';
  for (let at = plain.indexOf(open); at >= 0; at = plain.indexOf(open, at)) {
    const tagEnd = plain.indexOf('>', at);
    if (tagEnd < 0) break;
    const next = plain.charCodeAt(at + open.length);
    at = tagEnd + 1;
    if (!(next === 62 || next <= 32) || plain.charCodeAt(tagEnd - 1) === 47) continue;
    const end = plain.indexOf(close, at);
    if (end < 0) break;
    text += xmlText(plain.slice(at, end));
    at = end;
  }
  return text.includes('_x')
    ? text.replaceAll(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
