import { Button as AntButton, Tooltip } from 'antd';
import type { ComponentProps, MouseEvent } from 'react';
import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import { useRefusal } from '../../app/session/use-refusal.ts';

type ButtonProps = ComponentProps<typeof AntButton> & {
  /** What pressing it comes to: whoever may not call it sees the button switched off, with the reason. */
  readonly needs?: ProcedureName | undefined;
};

const stay = (event: MouseEvent<HTMLElement>): void => event.preventDefault();

/** A button that knows whom it is for. Switched off it can still be reached by Tab, so that its reason can be read without a mouse. */
export function Button({ needs, ...props }: ButtonProps) {
  const refusal = useRefusal(needs);
  if (refusal === null) return <AntButton {...props} />;
  const { className, onMouseDown: _onMouseDown, disabled: _disabled, loading: _loading, href: _href, ...rest } = props;
  return (
    <Tooltip title={refusal} trigger={['hover', 'focus']}>
      <AntButton
        {...rest}
        className={className === undefined ? 'ant-btn-disabled' : `${className} ant-btn-disabled`}
        htmlType="button"
        aria-disabled
        onClick={stay}
      />
    </Tooltip>
  );
}
