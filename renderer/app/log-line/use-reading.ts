import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlaceListItem } from '../../../shared/contract/places.ts';
import { parseLine } from '../../../shared/domain/log/parse-line.ts';
import { useZone } from '../../i18n/zone.tsx';
import { useCore } from '../core-context.tsx';
import { useNow } from '../now.ts';
import { useCategories } from './categories.ts';
import { readLogLine, type Reading } from './reading.ts';
import { useGrades } from './use-grades.ts';

/** Places offered for one mark. */
export const PLACES_SHOWN = 8;
/** Longest name the core searches for. */
export const LONGEST_NAME = 80;

/** `settled`: the core has answered for what is typed now. */
export type LiveReading = Reading & { readonly settled: boolean };

/** What a typed line will be recorded as, place, category and grade looked up while it is typed. */
export function useReading(line: string, chosen: PlaceListItem | null, active: boolean): LiveReading {
  const zone = useZone();
  const now = useNow();
  const { query } = useCore();
  const categories = useCategories();
  const { grades, settled: gradesSettled } = useGrades();
  const wanted = parseLine(line, now, zone).place?.slice(0, LONGEST_NAME) ?? null;
  const { data, isError, isPlaceholderData } = useQuery({
    ...query.places.search.queryOptions({ input: { query: wanted ?? '', limit: PLACES_SHOWN } }),
    enabled: active && wanted !== null,
    placeholderData: keepPreviousData,
  });
  const answered = data !== undefined && !isPlaceholderData;
  const reading = useMemo(
    () =>
      readLogLine(line, now, zone, {
        places: answered ? data.items : null,
        categories,
        grades: gradesSettled ? grades.map(({ code }) => code) : null,
        chosen,
      }),
    [line, now, zone, answered, data, categories, grades, gradesSettled, chosen],
  );
  return { ...reading, settled: (wanted === null || answered || isError) && gradesSettled };
}
