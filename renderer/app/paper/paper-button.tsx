import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useText } from '../../i18n/text.tsx';
import { usePaper } from './paper-store.ts';

/** Opens the dialog of the paper fallback. */
export function PaperButton() {
  const t = useText();
  const setOpen = usePaper((state) => state.setOpen);
  return (
    <Button icon={<PrinterOutlined />} onClick={() => setOpen(true)}>
      {t('paper.title')}
    </Button>
  );
}
