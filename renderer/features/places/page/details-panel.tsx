import { useQuery } from '@tanstack/react-query';
import type { Place } from '../../../../shared/contract/places.ts';
import { PLACE_TYPES } from '../../../../shared/domain/places/place-type.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { InlineField } from '../../../ui/inline-field/inline-field.tsx';
import { Panel } from '../../../ui/panel/panel.tsx';

type TextField = 'nameEn' | 'address' | 'phone' | 'contactPost' | 'note';
const TEXT_FIELDS: readonly TextField[] = ['nameEn', 'address', 'phone', 'contactPost', 'note'];
const LENGTHS: Readonly<Record<TextField, number>> = {
  nameEn: 200,
  address: 300,
  phone: 60,
  contactPost: 60,
  note: 2000,
};

/** What a place is called and how to reach it; every line is edited where it stands. */
export function DetailsPanel({ place }: { readonly place: Place }) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const update = useCommand((client) => client.places.update);
  const organisations = useQuery(query.places.organisations.queryOptions({ input: {} }));
  const settings = useQuery(query.settings.get.queryOptions({ input: {} }));
  const save = async (change: Partial<Parameters<typeof update.run>[0]>): Promise<boolean> =>
    (await update.run({ code: place.code, ...change })) !== null;
  const choices = (organisations.data?.items ?? []).map((one) => ({ value: one.code, label: nameOf(one) }));
  const ring = settings.data?.serviceRingMetres ?? 1000;

  return (
    <Panel title={t('places.page.details')} aside={t('places.form.editHint')}>
      <InlineField
        needs="places.update"
        label={t('places.form.name')}
        value={place.name}
        required
        maxLength={200}
        onSave={(name) => save({ name })}
      />
      {TEXT_FIELDS.slice(0, 1).map((field) => line(field))}
      <InlineField
        needs="places.update"
        label={t('places.form.type')}
        value={place.type}
        shown={t(`type.${place.type}`)}
        options={PLACE_TYPES.map((type) => ({ value: type, label: t(`type.${type}`) }))}
        onSave={async (value) => {
          const type = PLACE_TYPES.find((one) => one === value);
          return type !== undefined && save({ type });
        }}
      />
      <InlineField
        needs="places.update"
        label={t('places.form.organisation')}
        value={place.organisation ?? ''}
        shown={choices.find((choice) => choice.value === place.organisation)?.label ?? place.organisation ?? ''}
        options={[{ value: '', label: t('places.form.none') }, ...choices]}
        onSave={(value) => save({ organisation: value === '' ? null : value })}
      />
      {TEXT_FIELDS.slice(1).map((field) => line(field))}
      {place.type === 'venue' ? (
        <InlineField
          needs="places.update"
          label={t('places.form.serviceRing')}
          value={place.serviceRing === null ? '' : String(place.serviceRing)}
          shown={
            place.serviceRing === null ? t('places.form.serviceRing.hint', { metres: ring }) : String(place.serviceRing)
          }
          onSave={async (value) => {
            const metres = value === '' ? null : Number(value);
            return (metres === null || Number.isFinite(metres)) && save({ serviceRing: metres });
          }}
        />
      ) : null}
    </Panel>
  );

  function line(field: TextField) {
    return (
      <InlineField
        needs="places.update"
        key={field}
        label={t(`places.form.${field}`)}
        value={place[field] ?? ''}
        long={field === 'note'}
        maxLength={LENGTHS[field]}
        onSave={(value) => save({ [field]: value === '' ? null : value })}
      />
    );
  }
}
