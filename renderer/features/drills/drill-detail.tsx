import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { drillTitle } from '../../../shared/domain/drills/drill-title.ts';
import { useCore } from '../../app/core-context.tsx';
import { EndReason } from '../../app/exercise/end-reason.tsx';
import { operatorLabel } from '../../app/operator.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { ActionLines } from './action-lines.tsx';
import { DrillResultMark } from './drill-result-mark.tsx';
import { DrillSteps } from './drill-steps.tsx';
import { Objectives } from './objectives.tsx';
import { ReportLink } from './report-link.tsx';

/** One drill: what it was of, how it went, what is to be put right. */
export function DrillDetail({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useText();
  const lang = useLanguage();
  const nameOf = useName();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.drills.get.queryOptions({ input: { drill: id } }));
  const map = useQuery(query.places.map.queryOptions({ input: {} }));
  if (data === undefined) return null;
  const { drill, actions } = data;
  const placeName = (code: string): string => {
    const known = map.data?.places.find((one) => one.code === code);
    return known === undefined ? code : nameOf(known);
  };
  return (
    <>
      <div className="side-head">
        <h2>{drillTitle(drill, lang)}</h2>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('drills.close')} onClick={onClose} />
      </div>
      <dl className="facts">
        <dt>{t('drills.column.result')}</dt>
        <dd>
          <DrillResultMark drill={drill} />
          {drill.elsewhere ? <> · {t('drills.elsewhere')}</> : null}
        </dd>
        <dt>{t('drills.new.scenario')}</dt>
        <dd>
          {nameOf({ name: drill.scenarioName, nameEn: drill.scenarioNameEn })} · {t(`drills.type.${drill.type}`)}
        </dd>
        <dt>{t('drills.column.at')}</dt>
        <dd>
          {drill.startedAt === null && drill.plannedAt === null ? t('drills.undated') : null}
          {drill.startedAt === null && drill.plannedAt !== null ? format.dateTime(drill.plannedAt) : null}
          {drill.startedAt === null ? null : format.dateTime(drill.startedAt)}
          {drill.endedAt === null || drill.endedAt === drill.startedAt ? null : (
            <> – {format.dateTime(drill.endedAt)}</>
          )}
        </dd>
        <dt>{t('drills.column.places')}</dt>
        <dd>
          {drill.places.map((code, index) => (
            <span key={code}>
              {index === 0 ? null : '、'}
              <Link to="/places/:code" params={{ code }}>
                {placeName(code)}
              </Link>
            </span>
          ))}
        </dd>
        <dt>{t('drills.recordedBy')}</dt>
        <dd>{operatorLabel(drill.recordedBy)}</dd>
        {drill.findings === null ? null : (
          <>
            <dt>{t('drills.new.findings')}</dt>
            <dd>{drill.findings}</dd>
          </>
        )}
        {drill.endedBecause === null ? null : (
          <>
            <dt>{t('drills.ended')}</dt>
            <dd>
              <EndReason because={drill.endedBecause} />
            </dd>
          </>
        )}
        {drill.cancelReason === null ? null : (
          <>
            <dt>{t('drills.cancelReason')}</dt>
            <dd>{drill.cancelReason}</dd>
          </>
        )}
      </dl>
      <DrillSteps drill={drill} />
      <ReportLink drill={drill} />
      <Objectives drill={drill} />
      {drill.injects.length === 0 ? null : (
        <>
          <h3>{t('drills.script', { count: drill.injects.length })}</h3>
          <ol className="course">
            {drill.injects.map((inject) => (
              <li key={inject.ord}>
                <p>
                  <b>+{inject.offsetMinutes}′</b> {nameOf({ name: inject.to, nameEn: inject.toEn })} ·{' '}
                  {t(`drills.medium.${inject.medium}`)}
                </p>
                <p>{nameOf({ name: inject.content, nameEn: inject.contentEn })}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      <ActionLines drill={drill} actions={actions} />
    </>
  );
}
