import { CONTACT_KINDS } from '../../../shared/domain/duty/contact-kind.ts';
import { Link } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import '../split/split.css';

/** Whom to call, each leading to the numbers. */
export function ContactTags({ contacts }: { readonly contacts: readonly string[] }) {
  const t = useText();
  return (
    <>
      {contacts.map((contact) => {
        const known = CONTACT_KINDS.find((kind) => kind === contact);
        return (
          <Link key={contact} to="/incidents/duty" search={{ tab: 'contacts', kind: contact }} className="tag-word">
            {known === undefined ? contact : t(`playbooks.contact.${known}`)}
          </Link>
        );
      })}
    </>
  );
}
