import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { HiddenDanger } from '../../../shared/contract/dangers.ts';
import type { DangerStep } from '../../../shared/domain/dangers/decide-step.ts';
import { useCore } from '../../app/core-context.tsx';
import { operatorLabel } from '../../app/operator.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { DangerDue } from '../../ui/danger/danger-due.tsx';
import { StageMark } from '../../ui/danger/stage-mark.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { actionsOf, KEY_OF, type DangerAction } from './danger-actions.ts';
import { DangerPhotos } from './danger-photos.tsx';
import { DangerTimeline } from './danger-timeline.tsx';
import { StepForm } from './step-form.tsx';
import { Button } from '../../ui/act/button.tsx';

type DangerDetailProps = {
  readonly id: string;
  /** The step whose form is open. */
  readonly asking: DangerAction | null;
  readonly pending: boolean;
  readonly onAction: (danger: HiddenDanger, action: DangerAction) => void;
  readonly onSend: (danger: HiddenDanger, step: DangerStep) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
};

/** One danger: what, where, its next steps, its course and its photos. */
export function DangerDetail(props: DangerDetailProps) {
  const t = useText();
  const nameOf = useName();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.dangers.get.queryOptions({ input: { danger: props.id } }));
  const plans = useQuery(query.inspections.plans.queryOptions({ input: {} }));
  if (data === undefined) return null;
  const { danger } = data;
  const { source } = danger;
  const plan = source.kind === 'inspection' ? plans.data?.items.find(({ code }) => code === source.plan) : undefined;
  return (
    <>
      <div className="side-head">
        <h2>{danger.title}</h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('dangers.close')}
          onClick={props.onClose}
        />
      </div>
      <dl className="facts">
        <dt>{t('dangers.column.stage')}</dt>
        <dd>
          <StageMark danger={danger} />{' '}
          <span className={danger.severity === 'major' ? 'tag-word tag-act' : 'tag-word'}>
            {t(`dangers.severity.${danger.severity}`)}
          </span>{' '}
          {danger.reopened > 0 ? (
            <span className="tag-word">{t('dangers.reopened', { count: danger.reopened })}</span>
          ) : null}
        </dd>
        <dt>{t('dangers.fact.due')}</dt>
        <dd>
          <DangerDue danger={danger} />
        </dd>
        <dt>{t('dangers.fact.place')}</dt>
        <dd>
          <Link to="/places/:code" params={{ code: danger.place }}>
            {nameOf({ name: danger.placeName, nameEn: danger.placeNameEn })}
          </Link>
        </dd>
        <dt>{t('dangers.fact.item')}</dt>
        <dd>
          {danger.item === null ? (
            <span className="faint">{t('dangers.fact.item.none')}</span>
          ) : (
            <Link to="/readiness/item/:code" params={{ code: danger.item }}>
              {nameOf({ name: danger.itemName ?? danger.item, nameEn: danger.itemNameEn })}
            </Link>
          )}
        </dd>
        <dt>{t('dangers.fact.found')}</dt>
        <dd>
          {operatorLabel(danger.foundBy)} · {format.dateTime(danger.foundAt)}
        </dd>
        <dt>{t('dangers.fact.source')}</dt>
        <dd>
          {source.kind === 'inspection'
            ? t('dangers.source.inspection', {
                plan: plan === undefined ? source.plan : nameOf(plan),
                date: source.dueOn,
              })
            : t(`dangers.source.${source.kind}`)}
        </dd>
        {danger.assignedTo === null ? null : (
          <>
            <dt>{t('dangers.fact.assigned')}</dt>
            <dd>{danger.assignedTo}</dd>
          </>
        )}
        <dt>{t('dangers.fact.id')}</dt>
        <dd>{danger.id}</dd>
      </dl>
      {danger.stage === 'fixed' ? <p className="faint">{t('dangers.someoneElse')}</p> : null}
      <div className="side-actions" role="group" aria-label={t('dangers.steps')}>
        {actionsOf(danger).map((action, index) => (
          <Button
            needs="dangers.fix"
            key={action}
            type={index === 0 ? 'primary' : 'default'}
            size="small"
            loading={props.pending && props.asking === null && index === 0}
            onClick={() => props.onAction(danger, action)}
          >
            {t(`dangers.step.${action}`)} <Kbd>{KEY_OF[action].toUpperCase()}</Kbd>
          </Button>
        ))}
      </div>
      {props.asking !== null && actionsOf(danger).includes(props.asking) ? (
        <StepForm
          key={`${danger.id}/${props.asking}`}
          danger={danger}
          action={props.asking}
          pending={props.pending}
          onSend={(step) => props.onSend(danger, step)}
          onCancel={props.onCancel}
        />
      ) : null}
      <h3>{t('dangers.photo')}</h3>
      <DangerPhotos danger={danger.id} photos={data.photos} />
      <h3>{t('dangers.timeline')}</h3>
      <DangerTimeline entries={data.timeline} />
    </>
  );
}
