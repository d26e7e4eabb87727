import type { BriefingFigures, OpenBlank } from '../../../../shared/domain/briefings/figures.ts';
import { lackText } from '../../../../shared/domain/briefings/lack-text.ts';
import { bothOf, type BriefingSources } from './sources.ts';

type Part = BriefingFigures['coverage'];

/** Blank spots as they are. */
export function coveragePart({ coverage, places, model, ring }: BriefingSources): Part {
  const { cells } = coverage.matrix({ rings: [ring] });
  const named = new Map(coverage.capabilities().map((one) => [one.code, one]));
  const items = new Map(model.grid.items.map((item) => [item.code, bothOf(item.name, item.nameEn)]));
  const placeName = (code: string) => bothOf(places.find(code)?.name ?? code, places.find(code)?.nameEn);
  const blanks = cells
    .filter(({ blank }) => blank)
    .map(({ venue, capability, nearestToMend: mend }): OpenBlank => {
      const own = named.get(capability);
      return {
        venue,
        venueName: placeName(venue),
        capability,
        capabilityName: bothOf(own?.name ?? capability, own?.nameEn),
        fresh: null,
        mend: mend
          ? {
              place: mend.code,
              name: placeName(mend.code),
              metres: mend.metres,
              lacks: {
                zh: mend.lacks.map((lack) => lackText(lack, items, 'zh')).join('、'),
                en: mend.lacks.map((lack) => lackText(lack, items, 'en')).join(', '),
              },
            }
          : null,
      };
    });
  return { ring, cells: cells.length, blanks, closed: null };
}
