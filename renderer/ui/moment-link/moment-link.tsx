import { HistoryOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { MOMENT_PARAMETER } from '../../../shared/contract/transport.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import './moment-link.css';

type MomentLinkProps = {
  /** UTC ms. */
  readonly at: number;
  /** A screen on the time line. */
  readonly to?: '/board' | '/map' | '/coverage';
  /** What the link says; the instant itself without it. */
  readonly children?: ReactNode;
};

/** Leads from a document, a report or a handover to the picture as it was at its instant. */
export function MomentLink({ at, to = '/board', children }: MomentLinkProps) {
  const t = useText();
  const format = useFormat();
  return (
    <Link to={to} search={{ [MOMENT_PARAMETER]: String(at) }} className="moment-link" title={t('moment.link')}>
      <HistoryOutlined aria-hidden="true" /> {children ?? format.dateTime(at)}
      <span className="visually-hidden"> {t('moment.link')}</span>
    </Link>
  );
}
