import { Tooltip } from 'antd';
import type { ComponentProps } from 'react';
import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import { useRefusal } from '../../app/session/use-refusal.ts';
import './act.css';

type PlainButtonProps = ComponentProps<'button'> & {
  /** What pressing it comes to: whoever may not call it sees the button switched off, with the reason. */
  readonly needs?: ProcedureName | undefined;
};

/** A button without the look of one that knows whom it is for. Switched off it can still be reached by Tab. */
export function PlainButton({ needs, ...props }: PlainButtonProps) {
  const refusal = useRefusal(needs);
  if (refusal === null) return <button type="button" {...props} />;
  const { className, onMouseDown: _onMouseDown, disabled: _disabled, ...rest } = props;
  return (
    <Tooltip title={refusal} trigger={['hover', 'focus']}>
      <button
        {...rest}
        className={`${className ?? ''} refused`.trim()}
        type="button"
        aria-disabled
        onClick={(event) => event.preventDefault()}
      />
    </Tooltip>
  );
}
