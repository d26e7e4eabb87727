import type { ReactNode } from 'react';
import './version-list.css';

type VersionListProps<Item extends { readonly id: string }> = {
  /** What the list is called to a screen reader. */
  readonly label: string;
  readonly items: readonly Item[];
  /** Id of the one that is open beside it. */
  readonly current: string;
  readonly onOpen: (id: string) => void;
  /** What an entry says of its item. */
  readonly renderEntry: (item: Item) => ReactNode;
};

/** Documents or their versions in one column, the open one marked. */
export function VersionList<Item extends { readonly id: string }>(props: VersionListProps<Item>) {
  const { label, items, current, onOpen, renderEntry } = props;
  return (
    <nav className="version-list" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className="plain-button version-entry"
              aria-current={item.id === current ? 'true' : undefined}
              onClick={() => onOpen(item.id)}
            >
              {renderEntry(item)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
