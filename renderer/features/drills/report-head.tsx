import { useQuery } from '@tanstack/react-query';
import type { DrillReport } from '../../../shared/contract/drills/report.ts';
import { RESULT_WORDS } from '../../../shared/domain/drills/aar-words.ts';
import { durationWords } from '../../../shared/domain/drills/duration-text.ts';
import { useCore } from '../../app/core-context.tsx';
import { operatorLabel } from '../../app/operator.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { MomentLink } from '../../ui/moment-link/moment-link.tsx';

const SHAPE = { assembled: '◌', draft: '◌', approved: '●' } as const;

/** That it is of an exercise, how far the report is, and what the drill came to. */
export function ReportHead({ report }: { readonly report: DrillReport }) {
  const t = useText();
  const lang = useLanguage();
  const format = useFormat();
  const { figures, stage, number, drafted, edited, approved } = report;
  const { drill, outcomes, ratings, actionCounts, places } = figures;
  const late = outcomes.late + outcomes.missed;
  const act = (word: 'drafted' | 'edited' | 'approved', one: DrillReport['approved']): string[] =>
    one === null ? [] : [t(`aar.by.${word}`, { by: operatorLabel(one.by), at: format.dateTime(one.at) })];
  return (
    <section className="drill-report-head" aria-label={t('aar.facts')}>
      <p className="drill-report-mark">
        <b>演练 EXERCISE</b>
        <span className={stage === 'approved' ? 'aar-approved' : 'dim'}>
          {SHAPE[stage]} {t(`aar.stage.${stage}`)}
          {number === null ? null : ` · ${t('aar.number', { number })}`}
        </span>
        <span className="dim">
          {[...act('drafted', drafted), ...act('edited', edited), ...act('approved', approved)].join(' · ')}
        </span>
      </p>
      <dl className="aar-tiles">
        <Tile
          label={t('drills.column.result')}
          alert={drill.result === 'failed'}
          value={drill.result === null ? '—' : RESULT_WORDS[lang][drill.result]}
          note={drill.startedAt === null ? '' : format.dateTime(drill.startedAt)}
        />
        <Tile
          label={t('aar.lasted')}
          value={figures.lastedMs === null ? '—' : durationWords(figures.lastedMs, lang)}
          note={t('aar.places', { count: places.length })}
        />
        <Tile
          label={t('aar.inTime')}
          alert={late > 0}
          value={`${outcomes['in-time']} / ${outcomes['in-time'] + late}`}
          note={late === 0 ? t('aar.inTime.all') : t('aar.inTime.late', { count: late })}
        />
        <Tile
          label={t('aar.ratings')}
          alert={ratings.M + ratings.U > 0}
          value={`P ${ratings.P} · S ${ratings.S} · M ${ratings.M} · U ${ratings.U}`}
          note={ratings.unrated > 0 ? t('aar.unrated', { count: ratings.unrated }) : ''}
        />
        <Tile
          label={t('aar.actions')}
          alert={actionCounts.open > 0}
          value={t('aar.actions.open', { open: actionCounts.open, total: actionCounts.total })}
          note=""
        />
      </dl>
      <PictureLine began={drill.startedAt} ended={drill.endedAt} />
      <ArchiveLine report={report} />
    </section>
  );
}

type TileProps = { readonly label: string; readonly value: string; readonly note: string; readonly alert?: boolean };

function Tile({ label, value, note, alert = false }: TileProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={alert ? 'aar-alert' : undefined}>{value}</dd>
      {note === '' ? null : <dd className="aar-note">{note}</dd>}
    </div>
  );
}

type PictureLineProps = { readonly began: number | null; readonly ended: number | null };

/** Leads to the real picture at either end of the drill; both in UTC ms. */
function PictureLine({ began, ended }: PictureLineProps) {
  const t = useText();
  if (began === null) return null;
  return (
    <p className="aar-picture dim">
      {t('aar.picture')} <MomentLink at={began} />
      {ended === null ? null : (
        <>
          {' – '}
          <MomentLink at={ended} />
        </>
      )}
    </p>
  );
}

/** Where the data of the exercise lies, and whether it is still what was kept of it. */
function ArchiveLine({ report: { drill, figures } }: { readonly report: DrillReport }) {
  const t = useText();
  const { query } = useCore();
  const { archive } = figures;
  const { data } = useQuery({
    ...query.drills.reportArchive.queryOptions({ input: { drill } }),
    enabled: archive !== null,
  });
  if (archive === null) return null;
  const state = data?.state ?? 'none';
  return (
    <p className={state === 'changed' ? 'aar-archive warn-word' : 'aar-archive dim'}>
      {t('aar.archive', { folder: archive.folder, changes: archive.changes, hash: archive.hash.slice(0, 16) })}
      {state === 'none' ? null : ` · ${t(`aar.archive.${state}`)}`}
    </p>
  );
}
