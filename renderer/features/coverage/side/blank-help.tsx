import type { ReactNode } from 'react';
import { Link } from '../../../app/router/router.tsx';
import { useText } from '../../../i18n/text.tsx';
import { metresText } from '../metres-text.ts';
import type { Coverage, ShownCell } from '../use-coverage.ts';
import { useLacks } from './use-lacks.ts';

type BlankHelpProps = { readonly coverage: Coverage; readonly cell: ShownCell };

/** Where a visitor would have to go, and who could fill the blank with what. */
export function BlankHelp({ coverage, cell }: BlankHelpProps) {
  const t = useText();
  const lacksText = useLacks();
  const { nearest, nearestToMend: mend } = cell;
  return (
    <dl className="blank-help">
      <dt>{t('coverage.nearest')}</dt>
      <dd>
        {nearest === undefined ? (
          t('coverage.nearest.none')
        ) : (
          <PlaceAt code={nearest.code} name={coverage.placeName(nearest.code)}>
            {metresText(nearest.metres)}
          </PlaceAt>
        )}
      </dd>
      <dt>{t('coverage.mend')}</dt>
      <dd>
        {mend === undefined ? (
          t('coverage.mend.none')
        ) : (
          <>
            <PlaceAt code={mend.code} name={coverage.placeName(mend.code)}>
              {metresText(mend.metres)}
            </PlaceAt>
            <div className="state-partial">{t('coverage.mend.lacks', { lacks: lacksText(mend.lacks) })}</div>
          </>
        )}
      </dd>
    </dl>
  );
}

type PlaceAtProps = { readonly code: string; readonly name: string; readonly children: ReactNode };

function PlaceAt({ code, name, children }: PlaceAtProps) {
  return (
    <>
      <Link to="/places/:code" params={{ code }}>
        {name}
      </Link>{' '}
      <span className="num">{children}</span>
    </>
  );
}
