import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../../app/core-context.tsx';
import { BaseMaps } from './base-maps.tsx';
import { RingForm } from './ring-form.tsx';

/** Service ring, rings on the map, and base map files. */
export function MapSection() {
  const { query } = useCore();
  const { data } = useQuery(query.settings.get.queryOptions({ input: {} }));
  if (data === undefined) return null;
  return (
    <>
      <RingForm key={JSON.stringify(data)} serviceRing={data.serviceRingMetres} radii={data.ringRadii} />
      <BaseMaps />
    </>
  );
}
