import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { VirtualTable } from '../../ui/list/virtual-table.tsx';
import { Verify } from '../../ui/verify/verify.tsx';
import { AuditDetail } from './audit-detail.tsx';
import { AuditExport } from './audit-export.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { useAuditColumns } from './audit-columns.tsx';
import { useAuditLog } from './use-audit-log.ts';
import { Button } from '../../ui/act/button.tsx';
import './audit.css';

/** Who did what when, from which device, before and after. */
export function AuditScreen() {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const [filter, setFilter] = useState<AuditFilter>({});
  const [chosen, setChosen] = useState<number | null>(null);
  const [verifying, setVerifying] = useState(false);
  const log = useAuditLog(filter);
  const columns = useAuditColumns();
  const { data: status } = useQuery(query.evidence.status.queryOptions({ input: {} }));
  return (
    <div className="audit-screen">
      <header className="audit-head">
        <h1>{t('audit.title')}</h1>
        <span className="faint" data-testid="audit-count" role="status">
          {t(log.looking ? 'audit.looking' : log.atEnd ? 'audit.foundAll' : 'audit.found', {
            found: log.rows.length,
            total: log.total,
          })}
        </span>
        <span className="audit-signed">
          {status?.newest == null
            ? ''
            : t('audit.signedTo', { seq: status.newest.seq, at: format.dateTime(status.newest.at) })}
        </span>
        <Button
          needs="evidence.verify"
          onClick={() => setVerifying(!verifying)}
          aria-expanded={verifying}
          data-testid="audit-verify"
        >
          {t('settings.verify.title')}
        </Button>
        <AuditExport filter={filter} />
        <Link to="/settings" search={{ section: 'evidence' }}>
          {t('settings.nav.evidence')}
        </Link>
      </header>
      {verifying ? (
        <div className="audit-verify">
          <Verify />
        </div>
      ) : null}
      <AuditFilters filter={filter} onChange={setFilter} />
      <div className={chosen === null ? 'audit-body' : 'audit-body audit-body-split'}>
        <VirtualTable
          label={t('audit.title')}
          rows={log.rows}
          keyOf={(row) => String(row.seq)}
          columns={columns}
          onOpen={(row) => setChosen(row.seq)}
          selected={new Set(chosen === null ? [] : [String(chosen)])}
          onToggle={(row) => setChosen(row.seq)}
          onNearEnd={log.more}
          empty={
            <p className="audit-empty">
              {t(log.looking ? 'audit.looking' : 'audit.nothing', { found: 0, total: log.total })}
            </p>
          }
        />
        {chosen === null ? null : <AuditDetail seq={chosen} onClose={() => setChosen(null)} />}
      </div>
    </div>
  );
}
