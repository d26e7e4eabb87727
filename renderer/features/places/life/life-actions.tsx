import { App } from 'antd';
import { useState } from 'react';
import type { Place } from '../../../../shared/contract/places.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { useUndo } from '../../../ui/undo/use-undo.ts';
import { CloseDialog } from './close-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { Button } from '../../../ui/act/button.tsx';

/** Close or reopen, and move: what can happen to a place as a whole, each with a way back. */
export function LifeActions({ place, closing }: { readonly place: Place; readonly closing: boolean }) {
  const t = useText();
  const nameOf = useName();
  const { notification } = App.useApp();
  const undo = useUndo();
  const reopen = useCommand((client) => client.places.reopen);
  const [open, setOpen] = useState<'close' | 'move' | null>(null);
  const told = (title: string, commandId: string): void =>
    notification.info({
      title,
      actions: (
        <Button size="small" onClick={() => void undo(commandId)}>
          {t('common.undo')}
        </Button>
      ),
      duration: 10,
    });
  const openAgain = async (): Promise<void> => {
    const done = await reopen.run({ code: place.code });
    if (done !== null) told(t(closing ? 'life.closing.off' : 'life.reopened', { name: nameOf(place) }), done.commandId);
  };
  const shut = (): void => setOpen(null);
  return (
    <>
      <Button needs="places.move" size="small" onClick={() => setOpen('move')}>
        {t('life.move')}
      </Button>
      {closing ? (
        <Button needs="places.reopen" size="small" loading={reopen.pending} onClick={() => void openAgain()}>
          {t('life.closing.cancel')}
        </Button>
      ) : null}
      {place.closedAt === null ? (
        <Button needs="places.close" size="small" onClick={() => setOpen('close')}>
          {t('life.close')}
        </Button>
      ) : (
        <Button
          needs="places.reopen"
          size="small"
          type="primary"
          loading={reopen.pending}
          onClick={() => void openAgain()}
        >
          {t('life.reopen')}
        </Button>
      )}
      {open === 'close' ? <CloseDialog place={place} onClose={shut} onDone={told} /> : null}
      {open === 'move' ? <MoveDialog place={place} onClose={shut} onDone={told} /> : null}
    </>
  );
}
