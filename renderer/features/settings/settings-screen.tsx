import type { ComponentType } from 'react';
import { Link } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useText } from '../../i18n/text.tsx';
import { AccountsSection } from './accounts/accounts-section.tsx';
import { EmergencySection } from './accounts/emergency-section.tsx';
import { RightsSection } from './accounts/rights-section.tsx';
import { CatalogueSection } from './catalogue/catalogue-section.tsx';
import { EvidenceSection } from './evidence/evidence-section.tsx';
import { EventSection } from './event/event-section.tsx';
import { MapSection } from './maps/map-section.tsx';
import { OrganisationSection } from './organisations/organisation-section.tsx';
import { SystemSection } from './system/system-section.tsx';
import { WallsSection } from './walls/walls-section.tsx';
import './settings.css';

const SECTIONS = [
  'event',
  'catalogue',
  'organisations',
  'map',
  'walls',
  'accounts',
  'rights',
  'emergency',
  'evidence',
  'system',
] as const;
type Section = (typeof SECTIONS)[number];

const CONTENT: Readonly<Record<Section, ComponentType>> = {
  event: EventSection,
  catalogue: CatalogueSection,
  organisations: OrganisationSection,
  map: MapSection,
  walls: WallsSection,
  accounts: AccountsSection,
  rights: RightsSection,
  emergency: EmergencySection,
  evidence: EvidenceSection,
  system: SystemSection,
};

/** The event, what is required where, the organisation, maps, and the machine. */
export function SettingsScreen({ search }: ScreenProps) {
  const t = useText();
  const current = SECTIONS.find((section) => section === search.get('section')) ?? 'event';
  const Content = CONTENT[current];
  return (
    <div className="settings-screen">
      <nav className="settings-nav" aria-label={t('settings.sections')}>
        <h1>{t('settings.title')}</h1>
        {SECTIONS.map((section) => (
          <Link
            key={section}
            to="/settings"
            search={{ section }}
            aria-current={section === current ? 'page' : undefined}
          >
            {t(`settings.nav.${section}`)}
          </Link>
        ))}
        <Link to="/settings/audit">{t('audit.title')}</Link>
      </nav>
      <div className="settings-content">
        <Content />
      </div>
    </div>
  );
}
