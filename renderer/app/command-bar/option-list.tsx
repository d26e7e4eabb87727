import { useEffect, type ReactNode } from 'react';
import { useText } from '../../i18n/text.tsx';
import { groupsInOrder, type Lead } from './bar-order.ts';
import { isRefused, type Option } from './option.ts';

type OptionListProps = {
  readonly id: string;
  readonly options: readonly Option[];
  readonly active: string | null;
  readonly lead: Lead;
  /** Below the options, next to the input. */
  readonly foot: ReactNode;
  readonly onPoint: (id: string) => void;
  readonly onRun: (option: Option) => void;
};

export const optionElementId = (listId: string, optionId: string): string =>
  `${listId}-${optionId.replace(/[^\w-]/g, '_')}`;

/** The list above the bar. The focus stays in the input, which names the active option. */
export function OptionList({ id, options, active, lead, foot, onPoint, onRun }: OptionListProps) {
  const t = useText();
  useEffect(() => {
    if (active !== null) document.getElementById(optionElementId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div className="command-popup">
      <div id={id} role="listbox" aria-label={t('command.options')} className="command-list">
        {groupsInOrder(lead).map((group) => {
          const members = options.filter((option) => option.group === group);
          if (members.length === 0) return null;
          const headId = `${id}-${group}`;
          return (
            <div key={group} role="group" aria-labelledby={headId}>
              <div id={headId} className="command-group">
                {t(`command.group.${group}`)}
              </div>
              {members.map((option) => (
                <div
                  key={option.id}
                  id={optionElementId(id, option.id)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={option.id === active}
                  aria-disabled={isRefused(option) || undefined}
                  className="command-option"
                  onMouseMove={() => onPoint(option.id)}
                  // Before the input loses the focus, which would close the list under the pointer.
                  onMouseDown={(event) => {
                    event.preventDefault();
                    onRun(option);
                  }}
                >
                  <span className="cut">{option.label}</span>
                  <span className="command-detail cut">{option.refusal ?? option.detail}</span>
                </div>
              ))}
            </div>
          );
        })}
        {options.length === 0 ? (
          <p className="command-none">
            {t('command.none')} <span className="faint">{t('command.none.hint')}</span>
          </p>
        ) : null}
      </div>
      {foot}
    </div>
  );
}
