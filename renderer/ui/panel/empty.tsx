import type { ReactNode } from 'react';
import './panel.css';

type EmptyProps = {
  readonly title: ReactNode;
  /** What to do first. */
  readonly hint?: ReactNode;
  /** Buttons or links that do it. */
  readonly children?: ReactNode;
};

/** Says that there is nothing here and what to do first. */
export function Empty({ title, hint, children }: EmptyProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {hint === undefined ? null : <p className="empty-hint">{hint}</p>}
      {children === undefined ? null : <div className="empty-actions">{children}</div>}
    </div>
  );
}
