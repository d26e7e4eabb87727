import type { TimelineItem } from '../../../shared/contract/incidents.ts';
import type { GradingScheme } from '../../../shared/domain/incidents/scheme.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { CATALOGUES, type MessageId } from '../../i18n/messages.ts';
import { nameIn } from '../../i18n/names.ts';
import type { Text } from '../../i18n/text.tsx';
import { changeText } from './change-text.ts';

type Context = {
  readonly t: Text;
  readonly format: Formats;
  readonly language: Language;
  readonly scheme: GradingScheme | undefined;
};

const isMessage = (id: string): id is MessageId => Object.hasOwn(CATALOGUES.zh, id);

/** What a line of the timeline says. What people wrote comes out as they wrote it: it is text, never markup. */
export function timelineText(item: TimelineItem, context: Context): string {
  const { t, format } = context;
  const { entry, change, grading, report, decision, other } = item;
  if (entry !== null) return entry.from === null ? entry.text : `${entry.from}${t('incidents.colon')}${entry.text}`;
  if (change !== null) return changeText(change.kind, change.fields, t, format);
  if (grading !== null) return gradingText(grading, context);
  if (report !== null) return reportText(report, context);
  if (decision !== null) return decisionText(item.kind, decision, t);
  return other === null ? '' : otherText(other, context);
}

function gradingText(
  { ground, grade, clause, reason }: NonNullable<TimelineItem['grading']>,
  { t, language, scheme }: Context,
): string {
  const named = scheme?.grades.find(({ code }) => code === grade);
  const shown =
    grade === null ? t('incidents.grade.none') : `${grade} ${named === undefined ? '' : nameIn(language, named)}`;
  if (ground !== 'facts') return t(`incidents.timeline.grading.${ground}`, { grade: shown, reason: reason ?? '' });
  const rule = scheme?.clauses.find(({ code }) => code === clause);
  const why = rule === undefined ? '' : language === 'en' ? rule.textEn : rule.text;
  return why === '' ? shown : t('incidents.timeline.grading.facts', { grade: shown, why });
}

function reportText(
  { clock, told, medium, note }: NonNullable<TimelineItem['report']>,
  { t, scheme }: Context,
): string {
  const kind = scheme?.reports.find(({ code }) => code === clock)?.kind;
  const what = kind === undefined ? clock : t(`incidents.report.${kind}`);
  const by = `incidents.medium.${medium}`;
  const text = t('incidents.timeline.told', { what, told, medium: isMessage(by) ? t(by) : medium });
  return note === null ? text : `${text} · ${note}`;
}

function decisionText(
  kind: TimelineItem['kind'],
  { what, ground }: NonNullable<TimelineItem['decision']>,
  t: Text,
): string {
  if (kind === 'plan') return t('incidents.timeline.plan', { plan: what, ground });
  const level = `posture.${what}`;
  return t('incidents.timeline.posture', { level: isMessage(level) ? t(level) : what, ground });
}

function otherText({ what, values, detail }: NonNullable<TimelineItem['other']>, { t, language }: Context): string {
  const id = `incidents.timeline.${what}`;
  // A value with a twin in English gives way to it there.
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const twin = values[`${name}En`];
      return [name, language === 'en' && twin !== undefined && twin !== '' ? twin : value];
    }),
  );
  const text = isMessage(id) ? t(id, shown) : what;
  return detail === null || detail === '' ? text : `${text}${t('incidents.colon')}${detail}`;
}
