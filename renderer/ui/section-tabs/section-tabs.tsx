import { Link } from '../../app/router/router.tsx';
import './section-tabs.css';

export type SectionTab = { readonly path: string; readonly text: string };

type SectionTabsProps = {
  /** What the line is called to a screen reader. */
  readonly label: string;
  readonly tabs: readonly SectionTab[];
  /** Path of the tab that is open; null on a screen that stands behind none of them. */
  readonly current: string | null;
};

/** One line of links to the screens of a section: real links, so that Tab, Enter and the middle button work as anywhere. */
export function SectionTabs({ label, tabs, current }: SectionTabsProps) {
  return (
    <nav className="section-tabs" aria-label={label}>
      {tabs.map(({ path, text }) => (
        <Link key={path} to={path} className="section-tab" aria-current={path === current ? 'page' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
