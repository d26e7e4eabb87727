import type { z } from 'zod';
import type { eventContract, MegaEvent } from '../../../../shared/contract/event.ts';
import type { LanguageLevel } from '../../../../shared/domain/staff/level.ts';
import { dropLanguageChanges, requireLanguageChanges } from '../../../../shared/domain/readiness/language-item.ts';
import { dropCurrencyChanges, requireCurrencyChanges } from '../../../../shared/domain/readiness/currency-item.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { zoneOffset } from '../../../../shared/kernel/zone-time.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';

type Overview = z.infer<NonNullable<(typeof eventContract.get)['~orpc']['outputSchema']>>;
type SaveInput = z.infer<NonNullable<(typeof eventContract.save)['~orpc']['inputSchema']>>;

/** One store holds one event; its row is always this one. */
export const EVENT_ROW = 'event';
/** Zone used for dates while there is no event. */
export const DEFAULT_ZONE = 'Asia/Shanghai';

export class EventService {
  readonly #db: ReadDb;
  readonly #bus: CommandBus;

  constructor(db: ReadDb, bus: CommandBus) {
    this.#db = db;
    this.#bus = bus;
  }

  event(): MegaEvent | null {
    const row = this.#db
      .prepare<[], MegaEvent & { sample: number | boolean }>(
        'SELECT name, nameEn, centre, centreEn, zone, opensAt, closesAt, sample FROM mega_event WHERE deleted = 0',
      )
      .get();
    return row ? { ...row, sample: Boolean(row.sample) } : null;
  }

  zone(): string | null {
    return this.event()?.zone ?? null;
  }

  overview(): Overview {
    const all = <T>(sql: string): T[] => this.#db.prepare<[], T>(sql).all();
    return {
      event: this.event(),
      periods: all('SELECT kind, startsOn, endsOn FROM operational_period WHERE deleted = 0 ORDER BY startsOn'),
      holidays: all('SELECT date, name, nameEn FROM holiday WHERE deleted = 0 ORDER BY date'),
      visitors: all<{ date: string; visitors: number; peak: number }>(
        'SELECT date, visitors, peak FROM visitor_day WHERE deleted = 0 ORDER BY date',
      ).map(({ peak, ...day }) => ({ ...day, peak: peak === 1 })),
      currencies: all<{ code: string; sample: number }>(
        'SELECT code, sample FROM required_currency WHERE deleted = 0 ORDER BY changedSeq, code',
      ).map(({ code, sample }) => ({ code, sample: sample === 1 })),
      languages: all<{ code: string; level: LanguageLevel; sample: number }>(
        'SELECT code, level, sample FROM required_language WHERE deleted = 0 ORDER BY changedSeq, code',
      ).map(({ sample, ...language }) => ({ ...language, sample: sample === 1 })),
    };
  }

  /** @throws AppError BAD_EVENT_DATES, ZONE_INVALID */
  save(command: Command, input: SaveInput): Outcome<null> {
    if (input.closesAt <= input.opensAt)
      throw new AppError('BAD_EVENT_DATES', 'The event must close after it opens. Nothing was changed.');
    zoneOffset(input.opensAt, input.zone);
    const { name, zone, opensAt, closesAt } = input;
    const optional = Object.fromEntries(
      (['nameEn', 'centre', 'centreEn'] as const).flatMap((field) =>
        input[field] === undefined ? [] : [[field, input[field] === '' ? null : input[field]]],
      ),
    ) as Record<string, string | null>;
    // What a person saves is their event: it is no longer sample data.
    const fields = { name, zone, opensAt, closesAt, ...optional, sample: 0 };
    return this.#put(command, 'mega_event', [EVENT_ROW], fields);
  }

  /** @throws AppError BAD_EVENT_DATES */
  setPeriod(command: Command, { kind, startsOn, endsOn }: Overview['periods'][number]): Outcome<null> {
    if (endsOn < startsOn)
      throw new AppError('BAD_EVENT_DATES', 'A period must end on or after the day it starts. Nothing was changed.');
    return this.#put(command, 'operational_period', [kind], { startsOn, endsOn });
  }

  setHoliday(command: Command, { date, ...fields }: Overview['holidays'][number]): Outcome<null> {
    return this.#put(command, 'holiday', [date], fields);
  }

  removeHoliday(command: Command, date: string): Outcome<null> {
    return this.#bus.execute(command, () => ({
      changes: [{ entity: 'holiday', op: 'delete', row: rowKey([date]) }],
      result: null,
    }));
  }

  /** @throws AppError UNKNOWN_CURRENCY, CURRENCY_REQUIRED_ALREADY, CURRENCY_NOT_REQUIRED */
  requireCurrency(command: Command, currency: string, required: boolean): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const present =
        db.prepare('SELECT 1 FROM required_currency WHERE code = ? AND deleted = 0').get(currency) !== undefined;
      if (present === required) {
        throw required
          ? new AppError('CURRENCY_REQUIRED_ALREADY', `${currency} is already on the list. Nothing was changed.`, {
              currency,
            })
          : new AppError('CURRENCY_NOT_REQUIRED', `${currency} is not on the list. Nothing was changed.`, { currency });
      }
      return {
        changes: required ? requireCurrencyChanges(currency, currencyNames(currency)) : dropCurrencyChanges(currency),
        result: null,
      };
    });
  }

  /** Requiring it again sets another level. @throws AppError UNKNOWN_LANGUAGE, LANGUAGE_REQUIRED_ALREADY, LANGUAGE_NOT_REQUIRED */
  requireLanguage(command: Command, language: string, level: LanguageLevel, required: boolean): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const listed = db
        .prepare<[string], { level: string }>('SELECT level FROM required_language WHERE code = ? AND deleted = 0')
        .get(language);
      if (!required) {
        if (!listed)
          throw new AppError('LANGUAGE_NOT_REQUIRED', `${language} is not on the list. Nothing was changed.`, {
            language,
          });
        return { changes: dropLanguageChanges(language), result: null };
      }
      if (listed?.level === level)
        throw new AppError('LANGUAGE_REQUIRED_ALREADY', `${language} is already on the list. Nothing was changed.`, {
          language,
        });
      const changes = requireLanguageChanges(language, level, languageNames(language));
      // With another level only the list says something new; what was edited of item and capability stays.
      return { changes: listed ? changes.slice(0, 1) : changes, result: null };
    });
  }

  setVisitors(command: Command, days: Overview['visitors']): Outcome<null> {
    return this.#bus.execute(command, () => ({
      changes: days.map(({ date, visitors, peak }) => ({
        entity: 'visitor_day',
        op: 'put',
        row: rowKey([date]),
        fields: { visitors, peak: peak ? 1 : 0 },
      })),
      result: null,
    }));
  }

  #put(command: Command, entity: string, key: string[], fields: Record<string, string | number | null>): Outcome<null> {
    return this.#bus.execute(command, () => ({
      changes: [{ entity, op: 'put', row: rowKey(key), fields }],
      result: null,
    }));
  }
}

/** Names of an ISO 4217 currency in both languages. @throws AppError UNKNOWN_CURRENCY */
function currencyNames(currency: string): { zh: string; en: string } {
  const name = (language: string): string | undefined =>
    new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' }).of(currency);
  const zh = name('zh-CN');
  const en = name('en');
  if (zh !== undefined && en !== undefined) return { zh, en };
  throw new AppError('UNKNOWN_CURRENCY', `${currency} is not an ISO 4217 currency. Nothing was changed.`, { currency });
}

/** Names of an ISO 639 language in both languages. @throws AppError UNKNOWN_LANGUAGE */
function languageNames(language: string): { zh: string; en: string } {
  const name = (shown: string): string | undefined =>
    new Intl.DisplayNames(shown, { type: 'language', fallback: 'none' }).of(language);
  const zh = name('zh-CN');
  const en = name('en');
  if (zh !== undefined && en !== undefined) return { zh, en };
  throw new AppError('UNKNOWN_LANGUAGE', `${language} is not an ISO 639 language. Nothing was changed.`, { language });
}
