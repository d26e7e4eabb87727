import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { MACHINE_KINDS, type MachineKind } from '../../../../shared/domain/machines/machine.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { readLack } from './lack-text.ts';

const isMachineKind = (text: string): text is MachineKind => MACHINE_KINDS.some((kind) => kind === text);

/** Says what a place lacks: items by name, cash below its minimum, nobody who speaks a language, no machine that takes a card, closed. */
export function useLacks(): (lacks: readonly string[]) => string {
  const t = useText();
  const nameOf = useName();
  const languageOf = useLanguageName();
  const { query } = useCore();
  const catalogue = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  const schemes = useQuery(query.machines.schemes.queryOptions({ input: {} }));
  const names = useMemo(
    () => new Map((catalogue.data?.items ?? []).map((item) => [item.code, nameOf(item)])),
    [catalogue.data, nameOf],
  );
  const cards = useMemo(
    () => new Map((schemes.data?.items ?? []).map((scheme) => [scheme.code, nameOf(scheme)])),
    [schemes.data, nameOf],
  );
  return useCallback(
    (lacks) => {
      const inWords = (text: string): string => {
        const lack = readLack(text);
        switch (lack.kind) {
          case 'closed':
            return t('coverage.why.closed');
          case 'stock':
            return t('coverage.why.stock', { currency: lack.code });
          case 'language':
            return t('coverage.why.language', { language: languageOf(lack.code) });
          case 'machine': {
            const { machine, scheme } = lack;
            if (!isMachineKind(machine)) return t('coverage.why.ecny');
            const kind = t(`machines.kind.${machine}`);
            if (scheme === null) return t('coverage.why.machine', { kind });
            return t('coverage.why.scheme', { kind, scheme: cards.get(scheme) ?? scheme });
          }
          case 'item':
            return names.get(lack.code) ?? lack.code;
        }
      };
      return lacks.map(inWords).join(t('coverage.list.sep'));
    },
    [t, names, cards, languageOf],
  );
}
