import type { ReactNode, Ref } from 'react';
import { SidePane } from './side-pane.tsx';
import './split.css';

type SplitBodyProps = {
  /** Holds the list, for whoever gives the focus back to it. */
  readonly listRef?: Ref<HTMLDivElement>;
  readonly list: ReactNode;
  /** What the keys do in the list. */
  readonly keys: string;
  /** Name of the pane beside it. */
  readonly label: string;
  readonly side: ReactNode;
};

/** A list with its keys, and a pane of details beside it. */
export function SplitBody({ listRef, list, keys, label, side }: SplitBodyProps) {
  return (
    <div className="split-body">
      <div className="split-list" ref={listRef}>
        {list}
        <p className="split-keys">{keys}</p>
      </div>
      <SidePane label={label}>{side}</SidePane>
    </div>
  );
}
