import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { useText } from '../../../i18n/text.tsx';
import { StateShape } from '../../../ui/state/state-shape.tsx';
import { PaceDrawer } from '../pace/pace-drawer.tsx';
import { UntestedDrawer } from '../untested/untested-drawer.tsx';

/** The ways from the matrix to how fast things close and to what no test has shown. */
export function HeadButtons() {
  const t = useText();
  const { query } = useCore();
  const [open, setOpen] = useState<'pace' | 'untested' | null>(null);
  const event = useQuery(query.readiness.rollup.queryOptions({ input: { by: 'event' } }));
  const [total] = event.data?.rows ?? [];
  const close = (): void => setOpen(null);
  return (
    <>
      <Button size="small" onClick={() => setOpen('pace')}>
        {t('pace.open')}
      </Button>
      <Button size="small" onClick={() => setOpen('untested')}>
        <StateShape state="ready-untested" size={12} />
        {t('untested.open', { count: total === undefined ? 0 : total.ready - total.tested })}
      </Button>
      <PaceDrawer open={open === 'pace'} onClose={close} />
      <UntestedDrawer open={open === 'untested'} onClose={close} />
    </>
  );
}
