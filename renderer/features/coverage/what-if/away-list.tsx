import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useText } from '../../../i18n/text.tsx';
import { AWAY_KINDS, useCoverageView, type AwayKind } from '../coverage-view.ts';
import type { Coverage } from '../use-coverage.ts';

/** Everything supposed away, each with the way back. */
export function AwayList({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const { away, putBack } = useCoverageView();
  const nameOf = (kind: AwayKind, code: string): string => (kind === 'close' ? coverage.placeName(code) : code);
  return (
    <>
      <h2 className="side-title">{t('coverage.whatIf.away')}</h2>
      <ul className="side-list" aria-label={t('coverage.whatIf.away')}>
        {AWAY_KINDS.flatMap((kind) =>
          away[kind].map((code) => (
            <li key={`${kind}/${code}`}>
              <span className="cut">{nameOf(kind, code)}</span>
              <span className="faint">{t(`coverage.away.${kind}`)}</span>
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined />}
                aria-label={t('coverage.whatIf.reopen', { name: nameOf(kind, code) })}
                onClick={() => putBack(kind, code)}
              />
            </li>
          )),
        )}
      </ul>
    </>
  );
}
