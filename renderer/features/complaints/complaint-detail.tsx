import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { Complaint } from '../../../shared/contract/complaints.ts';
import { useCore } from '../../app/core-context.tsx';
import { operatorLabel } from '../../app/operator.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { ComplaintDue } from '../../ui/complaint/complaint-due.tsx';
import { ComplaintMark } from '../../ui/complaint/complaint-mark.tsx';
import { WatchTags } from '../../ui/complaint/watch-tags.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { actionsOf, KEY_OF, type ComplaintAction } from './complaint-actions.ts';
import { ComplaintHistory } from './complaint-history.tsx';
import { StepForm } from './step-form.tsx';
import type { StatedStep } from './use-complaint-steps.ts';
import { Button } from '../../ui/act/button.tsx';

type ComplaintDetailProps = {
  readonly id: string;
  /** The step whose form is open. */
  readonly asking: ComplaintAction | null;
  readonly pending: boolean;
  readonly onAction: (complaint: Complaint, action: ComplaintAction) => void;
  readonly onSend: (complaint: Complaint, step: StatedStep) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
};

/** One complaint: what, where, who answers for it, its next step and its history. */
export function ComplaintDetail(props: ComplaintDetailProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const { query } = useCore();
  const { data } = useQuery(query.complaints.get.queryOptions({ input: { complaint: props.id } }));
  if (data === undefined) return null;
  const { complaint, history } = data;
  const asking = props.asking !== null && complaint.steps.includes(props.asking) ? props.asking : null;
  return (
    <>
      <div className="side-head">
        <h2>{complaint.what}</h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('complaints.close')}
          onClick={props.onClose}
        />
      </div>
      <dl className="facts">
        <dt>{t('complaints.column.stage')}</dt>
        <dd>
          <ComplaintMark complaint={complaint} /> <WatchTags complaint={complaint} />
        </dd>
        <dt>{t('complaints.column.due')}</dt>
        <dd>
          <ComplaintDue complaint={complaint} /> <span className="faint">{format.dateTime(complaint.dueAt)}</span>
        </dd>
        <dt>{t('complaints.column.first')}</dt>
        <dd>
          {operatorLabel(complaint.firstAsked)}
          {complaint.helper === null ? null : (
            <span className="dim"> {t('complaints.helped', { helper: complaint.helper })}</span>
          )}
        </dd>
        <dt>{t('complaints.column.place')}</dt>
        <dd>
          <Link to="/places/:code" params={{ code: complaint.place }}>
            {nameOf({ name: complaint.placeName, nameEn: complaint.placeNameEn })}
          </Link>
        </dd>
        <dt>{t('complaints.column.kind')}</dt>
        <dd>
          {nameOf({ name: complaint.kindName, nameEn: complaint.kindNameEn })} ·{' '}
          {t(`complaints.channel.${complaint.channel}`)}
          {complaint.language === null ? '' : ` · ${complaint.language}`}
        </dd>
        {complaint.contact === null ? null : (
          <>
            <dt>{t('complaints.contact')}</dt>
            <dd>{complaint.contact}</dd>
          </>
        )}
        <dt>{t('complaints.column.received')}</dt>
        <dd>{format.dateTime(complaint.receivedAt)}</dd>
        {complaint.incident === null ? null : (
          <>
            <dt>{t('complaints.incident')}</dt>
            <dd>
              <Link to="/incidents/:id" params={{ id: complaint.incident }}>
                {complaint.incidentTitle === ''
                  ? t('incidents.confidential')
                  : (complaint.incidentTitle ?? complaint.incident)}
              </Link>
            </dd>
          </>
        )}
        {complaint.outcome === null ? null : (
          <>
            <dt>{t('complaints.outcome')}</dt>
            <dd>{complaint.outcome}</dd>
          </>
        )}
        <dt>{t('complaints.number')}</dt>
        <dd>{complaint.id}</dd>
      </dl>
      {complaint.stage === 'resolved' ? <p className="faint">{t('complaints.tellFirst')}</p> : null}
      <div className="side-actions" role="group" aria-label={t('complaints.steps')}>
        {actionsOf(complaint).map((action, index) => (
          <Button
            needs="complaints.note"
            key={action}
            type={index === 0 && complaint.open ? 'primary' : 'default'}
            size="small"
            loading={props.pending && asking === null && index === 0}
            onClick={() => props.onAction(complaint, action)}
          >
            {t(`complaints.step.${action}`)} <Kbd>{KEY_OF[action].toUpperCase()}</Kbd>
          </Button>
        ))}
      </div>
      {asking === null || asking === 'close' ? null : (
        <StepForm
          key={`${complaint.id}/${asking}`}
          complaint={complaint}
          action={asking}
          pending={props.pending}
          onSend={(step) => props.onSend(complaint, step)}
          onCancel={props.onCancel}
        />
      )}
      <h3>{t('complaints.history')}</h3>
      <ComplaintHistory records={history} />
    </>
  );
}
