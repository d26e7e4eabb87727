import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { utcToZoned } from '../../kernel/zone-time.ts';
import { lastTimeOfDay } from './last-time.ts';
import { MARK_KINDS, markAt, parseLine } from './parse-line.ts';

const NOW = Date.UTC(2026, 8, 11, 14, 15);
const pieces = fc.constantFrom(
  '停电', '@BR-07', '＠萧山宾馆', '#停电', '＃x', '!II', '！', '21:40', '9-10 21:40', '昨天', ' ', '  ', '，', 'ATM', '<b>', '"', '@', '\n', '🏦', 'a@b',
); // prettier-ignore
const lines = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);
const bare = (text: string): string => text.replaceAll(/[\s，、,；;。]/gu, '');

test('nothing that was typed is lost: it is in the text, in a mark or in the time', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const { text, marks } = parseLine(line, NOW, 'Asia/Shanghai');
      const all = parseLine(line, NOW, 'Asia/Shanghai', new Set(MARK_KINDS));
      // Without any mark taken only the time in front is not text.
      expect(line.trimEnd().endsWith(all.text)).toBe(true);
      expect(all.eventTime !== null || all.text === line.trim()).toBe(true);
      // Marks and text together hold every character of it, in order.
      let rest = all.text;
      const offset = line.trimEnd().length - all.text.length;
      for (const { from, to } of marks.toReversed()) rest = rest.slice(0, from - offset) + rest.slice(to - offset);
      expect(bare(rest)).toBe(bare(text));
    }),
    { numRuns: 500 },
  );
});

test('what is being typed is a mark of the same line', () => {
  fc.assert(
    fc.property(lines, fc.nat(40), (line, at) => {
      const mark = markAt(line, Math.min(at, line.length));
      fc.pre(mark !== null);
      expect(line.slice(mark.from + 1, mark.to)).toBe(mark.value);
    }),
  );
});

test('a time is the last one that the clocks showed, across midnight and changes of the clocks', () => {
  const zones = fc.constantFrom(
    'Asia/Shanghai',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  );
  // Both changes of the clocks of 2026 lie in these spans, in either hemisphere.
  const instants = fc.oneof(
    fc.integer({ min: Date.UTC(2026, 2, 6), max: Date.UTC(2026, 3, 8) }),
    fc.integer({ min: Date.UTC(2026, 9, 2), max: Date.UTC(2026, 10, 4) }),
  );
  fc.assert(
    fc.property(zones, instants, fc.nat(23), fc.nat(59), (zone, now, h, mi) => {
      const at = lastTimeOfDay({ h, mi }, now, zone);
      expect(at).not.toBeNull();
      if (at === null) return;
      expect(at).toBeLessThanOrEqual(now);
      expect(utcToZoned(at, zone)).toMatchObject({ h, mi, s: 0 });
      for (let later = at + 60_000; later <= now; later += 60_000) {
        const wall = utcToZoned(later, zone);
        expect(wall.h === h && wall.mi === mi).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});
