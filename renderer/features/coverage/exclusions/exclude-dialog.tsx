import { Modal } from 'antd';
import { useText } from '../../../i18n/text.tsx';
import { useCoverageView } from '../coverage-view.ts';
import type { Coverage } from '../use-coverage.ts';
import { ExcludeForm } from './exclude-form.tsx';

/** Asks for the period and the reason of an exclusion. */
export function ExcludeDialog({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const { excluding, show } = useCoverageView();
  const shut = (): void => show({ excluding: null });
  return (
    <Modal
      open={excluding !== null}
      title={t('coverage.exclude.add')}
      footer={null}
      width={460}
      onCancel={shut}
      destroyOnHidden
    >
      {excluding === null ? null : (
        <ExcludeForm
          coverage={coverage}
          asked={excluding}
          onDone={() => show({ excluding: null, tab: 'exclude' })}
          onCancel={shut}
        />
      )}
    </Modal>
  );
}
