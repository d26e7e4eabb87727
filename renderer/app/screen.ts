import type { ComponentType, LazyExoticComponent } from 'react';
import type { MessageId } from '../i18n/messages.ts';
import type { ScreenKind } from '../theme/choose-palette.ts';
import type { Params } from './router/match.ts';

/** What a screen is given: the parameters of its path and of its search. */
export type ScreenProps = { readonly params: Params; readonly search: URLSearchParams };

export type Screen = {
  /** Pattern such as `/places/:code`; the first match in the registry wins. */
  readonly path: string;
  readonly title: MessageId;
  /** `situation` is dark by default, `desk` follows the system, `wall` has no frame. */
  readonly kind: ScreenKind;
  readonly component: ComponentType<ScreenProps> | LazyExoticComponent<ComponentType<ScreenProps>>;
  /** The rail entry lit on this screen; its own when `icon` is given. */
  readonly rail?: string;
  /** The tab of its section lit on this screen when it has none of its own: the first unless one is named, none when null. */
  readonly tab?: string | null;
  /** Gives the screen a rail entry of its own. */
  readonly icon?: ComponentType;
  /** Whether the command bar offers it by name; screens with parameters are reached otherwise. */
  readonly offered?: boolean;
};
