import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useText } from '../../../i18n/text.tsx';

type MoveButtonsProps<Item> = {
  readonly list: readonly Item[];
  readonly index: number;
  /** What the item is called. */
  readonly name: string;
  readonly onChange: (list: Item[], index: number) => void;
};

/** Moves an item of a list up or down, or takes it out. */
export function MoveButtons<Item>({ list, index, name, onChange }: MoveButtonsProps<Item>) {
  const t = useText();
  const move = (to: number): void => {
    const next = [...list];
    next.splice(to, 0, ...next.splice(index, 1));
    onChange(next, to);
  };
  return (
    <span className="move-buttons">
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined />}
        disabled={index === 0}
        aria-label={t('playbooks.up', { name })}
        onClick={() => move(index - 1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined />}
        disabled={index === list.length - 1}
        aria-label={t('playbooks.down', { name })}
        onClick={() => move(index + 1)}
      />
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('playbooks.remove', { name })}
        onClick={() =>
          onChange(
            list.filter((_, at) => at !== index),
            Math.max(0, index - 1),
          )
        }
      />
    </span>
  );
}
