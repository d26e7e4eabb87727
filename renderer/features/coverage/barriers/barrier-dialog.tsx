import { Modal } from 'antd';
import { useText } from '../../../i18n/text.tsx';
import { useCoverageView } from '../coverage-view.ts';
import type { Coverage } from '../use-coverage.ts';
import { BarrierForm } from './barrier-form.tsx';

/** Draws a line, or draws one anew. */
export function BarrierDialog({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const { drawing, show } = useCoverageView();
  const shut = (): void => show({ drawing: null });
  return (
    <Modal
      open={drawing !== null}
      title={t('coverage.barrier.draw')}
      footer={null}
      width={860}
      style={{ top: 24 }}
      onCancel={shut}
      destroyOnHidden
    >
      {drawing === null ? null : (
        <BarrierForm
          coverage={coverage}
          asked={drawing}
          onDone={() => show({ drawing: null, tab: 'exclude' })}
          onCancel={shut}
        />
      )}
    </Modal>
  );
}
