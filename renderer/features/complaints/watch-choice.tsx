import { WATCH_FLAGS, type WatchFlag } from '../../../shared/domain/complaints/complaint.ts';
import { useText } from '../../i18n/text.tsx';

type WatchChoiceProps = {
  readonly chosen: Readonly<Record<WatchFlag, boolean>>;
  readonly onChange: (chosen: Readonly<Record<WatchFlag, boolean>>) => void;
};

/** The three kinds of customer to watch, to tick. */
export function WatchChoice({ chosen, onChange }: WatchChoiceProps) {
  const t = useText();
  return (
    <fieldset className="complaint-flags">
      <legend>{t('complaints.watch')}</legend>
      {WATCH_FLAGS.map((flag) => (
        <label key={flag}>
          <input
            type="checkbox"
            checked={chosen[flag]}
            onChange={(event) => onChange({ ...chosen, [flag]: event.target.checked })}
          />
          {t(`complaints.watch.${flag}`)}
        </label>
      ))}
    </fieldset>
  );
}
