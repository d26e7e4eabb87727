import type { ReactNode } from 'react';
import './kbd.css';

/** A key as it is written on the keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>;
}
