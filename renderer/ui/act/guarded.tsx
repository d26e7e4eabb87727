import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import { useRefusal } from '../../app/session/use-refusal.ts';
import './act.css';

type GuardedProps = { readonly needs: ProcedureName; readonly children: ReactNode };

/** Fields that save by themselves. Whoever may not sees them switched off, with the reason above; it takes no room otherwise. */
export function Guarded({ needs, children }: GuardedProps) {
  const refusal = useRefusal(needs);
  return (
    <>
      {refusal === null ? null : <p className="refusal">{refusal}</p>}
      <ConfigProvider componentDisabled={refusal !== null}>
        <fieldset className="guarded" disabled={refusal !== null}>
          {children}
        </fieldset>
      </ConfigProvider>
    </>
  );
}
