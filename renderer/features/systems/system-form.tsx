import { useId, useState, type FormEvent } from 'react';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { PlaceFinder } from '../../ui/place-finder/place-finder.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

/** A system to be watched: what it is called in both languages, and where it stands when it is the power of a site. */
export function SystemForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const id = useId();
  const save = useCommand((client) => client.systems.save);
  const [name, setName] = useState('');
  const [nameEn, setNameEn] = useState('');
  const [kind, setKind] = useState<'system' | 'power'>('system');
  const [place, setPlace] = useState<{ readonly code: string; readonly name: string } | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    // The code is for machines: people never type it.
    const system = `s-${crypto.randomUUID().slice(0, 8)}`;
    const english = nameEn.trim() === '' ? name : nameEn;
    const done = await save.run({ system, name, nameEn: english, kind, place: place?.code ?? null });
    if (done !== null) onDone();
  };
  return (
    <form className="system-form" onSubmit={(event) => void send(event)}>
      <label htmlFor={`${id}-name`}>
        {t('systems.field.name')}
        <input
          id={`${id}-name`}
          className="field"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label htmlFor={`${id}-nameEn`}>
        {t('systems.field.nameEn')}
        <input
          id={`${id}-nameEn`}
          className="field"
          maxLength={200}
          value={nameEn}
          onChange={(event) => setNameEn(event.target.value)}
        />
      </label>
      <label htmlFor={`${id}-kind`}>
        {t('systems.field.kind')}
        <select
          id={`${id}-kind`}
          className="field"
          value={kind}
          onChange={(event) => setKind(event.target.value === 'power' ? 'power' : 'system')}
        >
          <option value="system">{t('systems.kind.system')}</option>
          <option value="power">{t('systems.kind.power')}</option>
        </select>
      </label>
      <div className="system-place">
        {place === null ? (
          <PlaceFinder label={t('systems.field.place')} onFound={setPlace} />
        ) : (
          <button type="button" className="plain-button" onClick={() => setPlace(null)}>
            {place.name} ✕
          </button>
        )}
      </div>
      <div className="side-actions">
        <Button
          needs="systems.save"
          size="small"
          type="primary"
          htmlType="submit"
          disabled={name.trim() === ''}
          loading={save.pending}
        >
          {t('systems.add')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
