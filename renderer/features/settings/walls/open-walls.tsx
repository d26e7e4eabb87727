import { Button } from 'antd';
import type { KeptLayout } from '../../../../shared/contract/wall.ts';
import { FIRST_LAYOUT } from '../../../../shared/domain/walls/layout.ts';
import { consoleBridge } from '../../../app/shell.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { useShellDisplays } from './use-shell-displays.ts';

/** Which wall shows what on which display, and how staff leave one. */
export function OpenWalls({ layouts }: { readonly layouts: readonly KeptLayout[] }) {
  const t = useText();
  const nameOf = useName();
  const { walls } = useShellDisplays();
  const bridge = consoleBridge();
  return (
    <section className="settings-box walls-box">
      <h2>{t('walls.displays')}</h2>
      {bridge === null ? null : walls.length === 0 ? (
        <p className="dim">{t('walls.displays.none')}</p>
      ) : (
        <ul className="walls-open">
          {walls.map(({ display, displayId, layout }) => {
            const shown = layouts.find(({ code }) => code === (layout ?? FIRST_LAYOUT));
            return (
              <li key={`${display}/${displayId ?? ''}`}>
                <strong>{shown === undefined ? '' : nameOf(shown)}</strong>
                <span className="dim">{t(displayId === null ? 'walls.away' : 'walls.showing', { display })}</span>
                {displayId === null ? null : (
                  <Button size="small" onClick={() => void bridge.closeWall(displayId)}>
                    {t('walls.close')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <p className="dim">{t('walls.exit')}</p>
    </section>
  );
}
