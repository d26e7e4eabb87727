import { useEffect } from 'react';
import { useMoment } from '../../app/moment/moment.ts';
import { useText } from '../../i18n/text.tsx';
import { AttentionPanel } from '../../panels/attention/attention-panel.tsx';
import { CategoryPanel } from '../../panels/category-readiness/category-panel.tsx';
import { CoveragePanel } from '../../panels/coverage/coverage-panel.tsx';
import { LogPanel } from '../../panels/log/log-panel.tsx';
import { IncidentsPanel } from '../../panels/incidents/incidents-panel.tsx';
import { MapPanel } from '../../panels/place-map/map-panel.tsx';
import { DutyRosterPanel } from '../../panels/duty-roster/duty-roster-panel.tsx';
import { ReportingPanel } from '../../panels/reporting/reporting-panel.tsx';
import { RecentPanel } from '../../panels/recent-changes/recent-panel.tsx';
import { boardFigures } from '../../panels/shared/board-figures.ts';
import { useSeen } from '../../panels/shared/fresh-marks.ts';
import { useBoard } from '../../panels/shared/use-board.ts';
import { SignificantPanel } from '../../panels/significant/significant-panel.tsx';
import { OverdueTasksPanel } from '../../panels/tasks/overdue-tasks-panel.tsx';
import { StockPanel } from '../../panels/stock/stock-panel.tsx';
import { TrendPanel } from '../../panels/trend/trend-panel.tsx';
import { TurnedPanel } from '../../panels/turned/turned-panel.tsx';
import { VenuePanel } from '../../panels/venue-readiness/venue-panel.tsx';
import './board.css';

/** The situation on one screen: what needs someone first, then how ready, where, and what just changed. */
export function BoardScreen() {
  const t = useText();
  const board = useBoard();
  const moment = useMoment();
  const note = useSeen((state) => state.note);
  useEffect(() => {
    // What was is nothing that anybody sees now for the first time.
    if (board !== null && moment === null) note(boardFigures(board), Date.now());
  }, [board, moment, note]);
  return (
    <div className="board">
      <h1 className="visually-hidden">{t('screen.board')}</h1>
      <AttentionPanel />
      <IncidentsPanel />
      <div className="board-column">
        <CategoryPanel />
        <VenuePanel />
        <StockPanel />
      </div>
      <div className="board-column">
        <CoveragePanel />
        <div className="board-pair">
          <ReportingPanel />
          <DutyRosterPanel />
        </div>
        <MapPanel />
      </div>
      <div className="board-column board-side">
        <LogPanel />
        <SignificantPanel onlyWithContent />
        <OverdueTasksPanel onlyWithContent />
        <TurnedPanel />
        <RecentPanel />
        <TrendPanel />
      </div>
    </div>
  );
}
