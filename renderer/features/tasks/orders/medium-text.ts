import { MEDIA } from '../../../../shared/domain/clocks/clock-rule.ts';
import type { Text } from '../../../i18n/text.tsx';

/** What a medium is called. */
export function mediumText(medium: string, t: Text): string {
  const known = MEDIA.find((one) => one === medium);
  return known === undefined ? medium : t(`incidents.medium.${known}`);
}
