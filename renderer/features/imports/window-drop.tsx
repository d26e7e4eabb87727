import { useEffect, useState } from 'react';
import { navigate } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { useImportStore } from './import-store.ts';
import './imports.css';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** A file dropped anywhere on the window is taken to the import, unless something under it took it first. */
export function WindowDrop() {
  const t = useText();
  const drop = useImportStore((state) => state.drop);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let depth = 0;
    const show = (next: number): void => {
      depth = Math.max(0, next);
      setOver(depth > 0);
    };
    window.addEventListener('dragenter', (event) => hasFiles(event) && show(depth + 1), { signal });
    window.addEventListener('dragleave', (event) => hasFiles(event) && show(depth - 1), { signal });
    window.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), { signal });
    // In the capture phase: a drop that something else takes must hide the hint as well.
    window.addEventListener('drop', () => show(0), { signal, capture: true });
    window.addEventListener(
      'drop',
      (event) => {
        const [file] = event.dataTransfer?.files ?? [];
        if (file === undefined || event.defaultPrevented) return;
        event.preventDefault();
        drop(file);
        navigate('/import');
      },
      { signal },
    );
    return () => stop.abort();
  }, [drop]);
  if (!over) return null;
  return (
    <div className="window-drop" aria-hidden>
      <span>{t('imports.drop.overlayAny')}</span>
    </div>
  );
}
