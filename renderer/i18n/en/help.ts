import type { Mirror } from '../mirror.ts';
import type { help as zh } from '../zh/help.ts';

/** Help and the first hour. */
export const help: Mirror<typeof zh> = {
  'screen.help': 'Help',
  'help.title': 'Ten things people do',
  'help.search': 'Search the help',
  'help.search.hint': 'What you want to do, in either language',
  'help.list': 'Things to do',
  'help.none': 'Nothing found for "{text}"',
  'help.none.hint': 'Try another word, or clear the field to see all ten.',
  'help.clear': 'See all',
  'help.budget': '{count, plural, =0 {nothing to do} one {# action} other {# actions}}',
  'help.try': 'Do it now',
  'help.picture': 'The screen for "{title}"',
  'help.picture.note': 'Pictures show the sample event.',
  'help.short.undo':
    'Undo: press Ctrl+Z outside a text field; Enter takes back the newest change of this post, or choose from the list. The board has it too, under Recent changes.',
  'help.short.paper': 'Paper: Ctrl+P prints contacts, playbooks and a blank log.',
  'help.short.backup':
    'Backup: make one under Settings, Backup, or with backup on the command line. Never copy the data file itself.',
  'help.short.danger':
    'Hidden dangers: reported under Readiness. Each has its deadline, its repair and its striking off.',
  'help.short.drill':
    'Drills: which scenarios are due at which places and which were never drilled; record, plan and start them there.',
  'help.keys': 'Keyboard map',
  'help.hour': 'Guided first hour',
  'help.log-line.title': 'Log what just happened',
  'help.log-line.1': 'Press "/" on any screen: the cursor is in the command bar below, and the screen stays.',
  'help.log-line.2':
    'Type. @ picks a place, # a category, ! a grade, by pinyin initials too; a line that begins with "21:40" happened then.',
  'help.log-line.3':
    'Enter writes it into the duty log (Ctrl+Enter where it is a single word). Text being typed survives a lost network or a restarted core.',
  'help.incident.title': 'Turn a line into a graded incident',
  'help.incident.1': 'After logging the line press Alt+I, or "Make it an incident" in the notice.',
  'help.incident.2':
    'Fill in what is known: since when, how many outlets, within service hours. Grade and clause follow as you type.',
  'help.incident.3': 'Save: every report clock starts at once, and the next deadline stands in the top strip.',
  'help.find-place.title': 'Find one place in five thousand',
  'help.find-place.1': 'Press "/" and type a few letters of the name, or its pinyin initials, such as xsb.',
  'help.find-place.2': 'The likeliest comes first; Enter opens its page, the arrow keys pick another.',
  'help.ready.title': 'Mark an item ready, with evidence',
  'help.ready.1': 'On the board, press the item under "Needs someone", or choose its cell in the readiness matrix.',
  'help.ready.2':
    'Drop the photo on the cell of the matrix; or press Enter (on the board: open the line, then the pencil) and paste it into the editor.',
  'help.ready.3': '"Ready" is chosen already; Enter saves. Evidence, time and post stay in the history.',
  'help.lacking.title': 'Which venues have no euro cash, no wheelchair way in, nobody who speaks Arabic now',
  'help.lacking.1': 'Open Coverage. A row is a venue, a column a capability; empty cells are blank spots, worst first.',
  'help.lacking.2': 'Choose a blank cell: the side says who could serve it and why they do not count now.',
  'help.lacking.3': 'Drag the hour slider to see when blank spots come and go.',
  'help.overdue.title': 'What is overdue',
  'help.overdue.1':
    'Nothing to do: "Needs someone", top left on the board, is sorted by urgency and counts what is overdue.',
  'help.overdue.2': 'A press on a line leads to where it can be settled.',
  'help.import.title': 'Import a new workbook',
  'help.import.1': 'Drop an Excel or CSV file anywhere on the window, or press "Import" on the screen of places.',
  'help.import.2':
    'Columns are guessed from the headings; mend what is wrong, next time it is remembered. The datum is yours to choose: a wrong one moves places by hundreds of metres.',
  'help.import.3':
    'Press "Import". Rows that cannot go in are listed with the reason, and can be saved as a workbook of their own.',
  'help.wall.title': 'Put the wall on the second screen',
  'help.wall.1': 'Press "Open the wall" at the foot of the rail. With a second display it fills that one.',
  'help.wall.2': 'Layouts are under Settings, Walls. Space pauses the rotation, the arrow keys turn pages.',
  'help.briefing.title': "Today's briefing as PDF",
  'help.briefing.1': 'Press "/", type "briefing", choose "Today\'s briefing as PDF".',
  'help.briefing.2':
    'A numbered briefing is issued and saved: headline, readiness by category and venue, blank spots, incidents and timeliness, drills, stock.',
  'help.briefing.3': 'To change headline, risks or decisions first, open Briefing: draft, edit, issue.',
  'help.handover.title': 'Hand over the shift',
  'help.handover.1':
    'Open Handover under Incidents: what changed since the last one and what is open is written already.',
  'help.handover.2': 'Add what the next shift should know.',
  'help.handover.3':
    'The post that takes over presses "Take over". The duty changes with it, and both sides stay on record.',
  'hour.title': 'First hour',
  'hour.progress': '{done} of {all}',
  'hour.go': 'Take me there',
  'hour.skip': 'Skip for now',
  'hour.end': 'End the tour',
  'hour.fold': 'Fold',
  'hour.unfold': 'Unfold the first hour',
  'hour.done': 'Done',
  'hour.finished': 'You have been through all ten.',
  'hour.finished.hint': 'Press F1 for help whenever one slips your mind, and "?" for the keys.',
  'hour.offer': 'New here? Walk through the sample with a guide: about an hour, stop whenever you like.',
  'hour.start': 'Start',
  'hour.board.title': 'See who is needed first',
  'hour.board.text':
    '"Needs someone" is top left on the board, most urgent first. Press a line and see why at its place.',
  'hour.find.title': 'Find a place',
  'hour.find.text': 'Press "/", type lpzh, Enter. The page of 临浦支行 opens: every state there answers "why?".',
  'hour.log.title': 'Log a line',
  'hour.log.text': 'Press "/", write "ATM keeps a card @临浦支行", Enter. You never left the screen.',
  'hour.incident.title': 'Open an incident',
  'hour.incident.text':
    'After a logged line press Alt+I, or make one on the screen of incidents. Give a few facts; grade and report clocks follow.',
  'hour.ready.title': 'Change a readiness state',
  'hour.ready.text':
    'In the readiness matrix choose a cell with the arrow keys and press 1 to 4; Enter opens it for a photo.',
  'hour.lacking.title': 'See blank spots',
  'hour.lacking.text': 'Open Coverage, choose a blank cell and read who could serve it and why they do not count.',
  'hour.drill.title': 'See which drills are owed',
  'hour.drill.text':
    'Open Drills: scenario by place, what is due and what was never drilled. A green never drilled looks softer everywhere.',
  'hour.briefing.title': 'Make a briefing',
  'hour.briefing.text': 'Press "/", type "briefing", choose "Today\'s briefing as PDF".',
  'hour.wall.title': 'Open the wall',
  'hour.wall.text': 'Press "Open the wall" at the foot of the rail. Close its window when you have seen it.',
  'hour.handover.title': 'Get ready to hand over',
  'hour.handover.text':
    'Open Handover and read what this shift changed. You may press "Take over" in earnest: this is the sample.',
};
