import type { BriefingFigures } from '../../../../shared/domain/briefings/figures.ts';
import { coveragePart } from './coverage-part.ts';
import { drillParts } from './drill-part.ts';
import { readinessPart } from './readiness-part.ts';
import { situationParts } from './situation-part.ts';
import { bothOf, type BriefingSources } from './sources.ts';
import { stockPart } from './stock-part.ts';

const CENTRE = { zh: '指挥中心', en: 'Command centre' } as const;

/** Every figure of a briefing as of the instant of `sources`, with what happened since `from` (UTC ms). Nothing is compared yet. */
export async function briefingFigures(sources: BriefingSources, from: number): Promise<BriefingFigures> {
  const { at, zone, event } = sources;
  return {
    at,
    zone,
    issuer: {
      zh: event?.centre ?? event?.name ?? CENTRE.zh,
      en: event?.centreEn ?? event?.nameEn ?? event?.centre ?? event?.name ?? CENTRE.en,
    },
    event: event && {
      name: bothOf(event.name, event.nameEn),
      opensAt: event.opensAt,
      closesAt: event.closesAt,
    },
    sample: event?.sample ?? false,
    since: { at: from, number: null, version: null },
    readiness: await readinessPart(sources),
    coverage: coveragePart(sources),
    ...situationParts(sources, from),
    ...drillParts(sources, from),
    stock: stockPart(sources),
  };
}
