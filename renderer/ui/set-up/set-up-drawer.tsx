import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import './set-up.css';

type SetUpDrawerProps = {
  readonly open: boolean;
  readonly title: string;
  readonly hint: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The lists a screen works by, edited beside it. */
export function SetUpDrawer({ open, title, hint, onClose, children }: SetUpDrawerProps) {
  return (
    <Drawer open={open} onClose={onClose} size={760} title={title} destroyOnHidden>
      <div className="set-up">
        <p className="dim">{hint}</p>
        {children}
      </div>
    </Drawer>
  );
}
