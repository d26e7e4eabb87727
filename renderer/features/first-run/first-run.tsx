import { FileAddOutlined, RocketOutlined, TrophyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState, type ComponentType } from 'react';
import { useFirstHour } from '../../app/first-hour/first-hour-store.ts';
import { Link, navigate } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { EventDialog } from './event-dialog.tsx';
import { PlainButton } from '../../ui/act/plain-button.tsx';
import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import './first-run.css';

/** What an empty store offers: the sample, an event of one's own, or a workbook. */
export function FirstRun() {
  const t = useText();
  const format = useFormat();
  const { notification } = App.useApp();
  const startHour = useFirstHour((state) => state.start);
  const [creating, setCreating] = useState(false);
  const sample = useCommand((client) => client.sample.load);
  const loadSample = async (): Promise<void> => {
    const done = await sample.run({});
    if (done === null) return;
    const key = 'first-hour-offer';
    notification.success({
      key,
      title: t('first.loaded', { places: format.number(done.places), states: format.number(done.states) }),
      description: t('hour.offer'),
      placement: 'bottomRight',
      duration: 20,
      actions: (
        <Button
          type="primary"
          onClick={() => {
            startHour();
            notification.destroy(key);
          }}
        >
          {t('hour.start')}
        </Button>
      ),
    });
  };
  return (
    <div className="first-run">
      <h1>{t('first.title')}</h1>
      <p className="dim">{t('first.hint')}</p>
      <div className="first-choices">
        <Choice
          icon={RocketOutlined}
          title={t('first.sample')}
          needs="sample.load"
          text={t('first.sample.text')}
          busy={sample.pending}
          onChoose={() => void loadSample()}
        />
        <Choice
          icon={TrophyOutlined}
          title={t('first.create')}
          needs="event.save"
          text={t('first.create.text')}
          onChoose={() => setCreating(true)}
        />
        <Choice
          icon={FileAddOutlined}
          title={t('first.import')}
          needs="imports.start"
          text={t('first.import.text')}
          onChoose={() => navigate('/import')}
        />
      </div>
      <Link to="/settings" search={{ section: 'accounts' }}>
        {t('accounts.first.offer')}
      </Link>
      <EventDialog open={creating} onClose={() => setCreating(false)} />
    </div>
  );
}

type ChoiceProps = {
  readonly icon: ComponentType;
  readonly title: string;
  readonly text: string;
  readonly busy?: boolean;
  readonly needs: ProcedureName;
  readonly onChoose: () => void;
};

function Choice({ icon: Icon, needs, title, text, busy = false, onChoose }: ChoiceProps) {
  return (
    <PlainButton
      needs={needs}
      className="first-choice plain-button"
      disabled={busy}
      aria-busy={busy}
      onClick={onChoose}
    >
      <span className="first-icon" aria-hidden="true">
        <Icon />
      </span>
      <b>{title}</b>
      <span className="dim">{text}</span>
    </PlainButton>
  );
}
