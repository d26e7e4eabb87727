import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId } from 'react';
import type { Capability, CapabilityCondition } from '../../../../shared/contract/coverage.ts';
import { CURRENCY_CODES } from '../../../../shared/domain/money/iso-4217.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { OFFERED_LANGUAGES } from '../../../i18n/offered-languages.ts';
import { useText } from '../../../i18n/text.tsx';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { useMoney } from '../../../ui/money/use-money.ts';
import { Guarded } from '../../../ui/act/guarded.tsx';

type Option = { readonly value: string; readonly label: string };

/** The items, currencies, languages and machines one capability asks for; each choice is saved at once. */
export function CapabilityNeeds({ capability }: { readonly capability: Capability }) {
  const t = useText();
  const nameOf = useName();
  const languageName = useLanguageName();
  const { query } = useCore();
  const catalogue = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  const schemes = useQuery(query.machines.schemes.queryOptions({ input: {} }));
  const linkItem = useCommand((client) => client.coverage.linkItem);
  const linkCondition = useCommand((client) => client.coverage.linkCondition);
  const money = useMoney();
  const cards = ['atm', 'pos'] as const;
  const machines: Option[] = [
    ...cards.flatMap((kind) => [
      { value: kind, label: t(`machines.kind.${kind}`) },
      ...(schemes.data?.items ?? []).map((scheme) => ({
        value: `${kind}:${scheme.code}`,
        label: `${t(`machines.kind.${kind}`)} · ${nameOf(scheme)}`,
      })),
    ]),
    { value: 'exchange', label: t('machines.kind.exchange') },
    { value: 'ecny', label: t('coverage.setUp.ecny') },
  ];
  const valuesOf = (kind: CapabilityCondition['kind']): string[] =>
    capability.conditions.filter((one) => one.kind === kind).map(({ value }) => value);
  const setCondition = (kind: CapabilityCondition['kind']) => (value: string, needed: boolean) =>
    void linkCondition.run({ capability: capability.code, condition: { kind, value }, needed });
  return (
    <>
      <Needs
        label={t('coverage.setUp.items')}
        values={capability.items}
        options={(catalogue.data?.items ?? []).map((item) => ({ value: item.code, label: nameOf(item) }))}
        onSet={(item, needed) => void linkItem.run({ capability: capability.code, item, needed })}
      />
      <Needs
        label={t('coverage.setUp.stock')}
        values={valuesOf('stock')}
        options={CURRENCY_CODES.map((code) => ({ value: code, label: `${code} ${money.name(code)}` }))}
        onSet={setCondition('stock')}
      />
      <Needs
        label={t('coverage.setUp.language')}
        values={valuesOf('language')}
        options={OFFERED_LANGUAGES.map((code) => ({ value: code, label: languageName(code) }))}
        onSet={setCondition('language')}
      />
      <Needs
        label={t('coverage.setUp.machine')}
        values={valuesOf('machine')}
        options={machines}
        onSet={setCondition('machine')}
      />
    </>
  );
}

type NeedsProps = {
  readonly label: string;
  readonly values: readonly string[];
  readonly options: readonly Option[];
  readonly onSet: (value: string, needed: boolean) => void;
};

function Needs({ label, values, options, onSet }: NeedsProps) {
  const id = useId();
  return (
    <div className="set-up-line">
      <label htmlFor={id} className="dim">
        {label}
      </label>
      <Guarded needs="coverage.linkItem">
        <Select
          id={id}
          mode="multiple"
          aria-label={label}
          value={[...values]}
          options={[...options]}
          showSearch={{ optionFilterProp: 'label' }}
          onSelect={(value: string) => onSet(value, true)}
          onDeselect={(value: string) => onSet(value, false)}
        />
      </Guarded>
    </div>
  );
}
