import type { ReactNode } from 'react';
import './split.css';

/** A scrolling region must be reachable by keyboard even when nothing inside it can take the focus. */
const REACHABLE = { tabIndex: 0 } as const;

/** The pane of details beside a list. */
export function SidePane({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <aside className="split-side" aria-label={label} {...REACHABLE}>
      {children}
    </aside>
  );
}
