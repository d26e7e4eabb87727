/** A value kept in a web storage as JSON. Anything unreadable there counts as absent, so an old or foreign value does no harm. */
export type Persisted<Value> = { readonly read: () => Value | null; readonly write: (value: Value) => void };

export function persisted<Value>(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  key: string,
  parse: (raw: unknown) => Value | null,
): Persisted<Value> {
  return {
    read: () => {
      const text = storage.getItem(key);
      if (text === null) return null;
      try {
        return parse(JSON.parse(text));
      } catch {
        return null;
      }
    },
    write: (value) => storage.setItem(key, JSON.stringify(value)),
  };
}
