import { Modal } from 'antd';
import { useText } from '../../i18n/text.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useCommandBar } from './command-store.ts';

const KEYS = [
  { keys: ['/', 'Ctrl K', '⌘ K'], text: 'keys.bar' },
  { keys: ['↑', '↓'], text: 'keys.choose' },
  { keys: ['Enter'], text: 'keys.run' },
  { keys: ['Ctrl Enter'], text: 'keys.log' },
  { keys: ['@', '#', '!'], text: 'keys.marks' },
  { keys: ['Alt I'], text: 'keys.incident' },
  { keys: ['Tab'], text: 'keys.set' },
  { keys: ['Esc', '⌫'], text: 'keys.back' },
  { keys: ['Alt 1', '…', 'Alt 9'], text: 'keys.screens' },
  { keys: ['Tab', 'Shift Tab'], text: 'keys.panels' },
  { keys: ['Ctrl P', '⌘ P'], text: 'keys.paper' },
  { keys: ['Ctrl Z', '⌘ Z'], text: 'keys.undo' },
  { keys: ['F1'], text: 'keys.tasks' },
  { keys: ['?'], text: 'keys.help' },
] as const;

/** Every key that works everywhere. */
export function KeyboardMap() {
  const t = useText();
  const { keysShown, showKeys } = useCommandBar();
  return (
    <Modal
      open={keysShown}
      title={t('keys.title')}
      footer={null}
      width={460}
      onCancel={() => showKeys(false)}
      destroyOnHidden
    >
      <dl className="key-map">
        {KEYS.map(({ keys, text }) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
