import { Kbd } from '../../ui/kbd.tsx';

/** Bottom bar. */
export function CommandBar() {
  return (
    <footer className="command-bar">
      <Kbd>/</Kbd>
    </footer>
  );
}
