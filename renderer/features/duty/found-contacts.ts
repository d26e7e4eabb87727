import type { Contact } from '../../../shared/contract/contacts.ts';

/** Contacts in which every typed word occurs: name, desk, place, kind, number, note, pinyin or its initials. */
export function foundContacts<C extends Omit<Contact, 'sample' | 'ord'>>(
  text: string,
  contacts: readonly C[],
  kindName: (kind: C['kind']) => string,
): C[] {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...contacts];
  return contacts.filter((one) => {
    const said = [one.organisation, one.organisationEn, one.department, one.placeName, one.placeNameEn, one.note];
    const numbers = one.numbers.flatMap(({ number, label }) => [number, number.replaceAll(/[\s-]/g, ''), label]);
    const all = [...said, ...numbers, one.keys, kindName(one.kind)].join(' ').normalize('NFKC').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
