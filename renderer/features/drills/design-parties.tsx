import { Button } from 'antd';
import { DRILL_ROLES } from '../../../shared/domain/drills/drill.ts';
import { useText } from '../../i18n/text.tsx';
import { changed, type DesignPartProps } from './design-model.ts';

/** Who plays, conducts, evaluates and watches, by post. */
export function DesignParties({ design, change }: DesignPartProps) {
  const t = useText();
  return (
    <section className="design-part" aria-label={t('design.parties')}>
      <h2>{t('design.parties')}</h2>
      <ul className="design-parties">
        {design.parties.map((party, index) => (
          <li key={`${index} ${party.role}`}>
            <select
              className="field"
              aria-label={t('design.role.of', { number: index + 1 })}
              value={party.role}
              onChange={(event) => {
                const role = DRILL_ROLES.find((one) => one === event.target.value) ?? party.role;
                change({ parties: changed(design.parties, index, { role }) });
              }}
            >
              {DRILL_ROLES.map((one) => (
                <option key={one} value={one}>
                  {t(`drills.role.${one}`)}
                </option>
              ))}
            </select>
            <input
              className="field"
              aria-label={t('design.post.of', { number: index + 1 })}
              placeholder={t('design.post')}
              maxLength={60}
              value={party.post}
              onChange={(event) => change({ parties: changed(design.parties, index, { post: event.target.value }) })}
            />
            <Button
              type="text"
              size="small"
              aria-label={t('design.remove.party', { number: index + 1 })}
              onClick={() => change({ parties: changed(design.parties, index, null) })}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <span className="side-actions">
        {DRILL_ROLES.map((role) => (
          <Button key={role} size="small" onClick={() => change({ parties: [...design.parties, { role, post: '' }] })}>
            {t('design.add.party', { role: t(`drills.role.${role}`) })}
          </Button>
        ))}
      </span>
    </section>
  );
}
