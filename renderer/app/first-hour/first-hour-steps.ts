/** What a window knows of what its person did since the first hour began. */
export type Deeds = {
  /** Path of the screen the window shows. */
  readonly path: string;
  /** Kinds of the commands carried out since, by anyone on this store. */
  readonly commands: ReadonlySet<string>;
};

type StepShape = {
  readonly id: string;
  /** Where "take me there" leads. */
  readonly open: string;
  /** Whether it has been done. The wall says so itself when it is opened: it is another window. */
  readonly done: (deeds: Deeds) => boolean;
};

/** The way through the sample, in the order of a shift. */
export const FIRST_HOUR = [
  { id: 'board', open: '/board', done: ({ path }) => path.startsWith('/places/') },
  { id: 'find', open: '/board', done: ({ path }) => path === '/places/BR-07' },
  { id: 'log', open: '/board', done: ({ commands }) => commands.has('log.add') },
  { id: 'incident', open: '/incidents/log', done: ({ commands }) => commands.has('incidents.open') },
  { id: 'ready', open: '/readiness', done: ({ commands }) => commands.has('readiness.set') },
  { id: 'lacking', open: '/coverage', done: ({ path }) => path === '/coverage' },
  { id: 'drill', open: '/drills', done: ({ path }) => path.startsWith('/drills') },
  {
    id: 'briefing',
    open: '/briefing',
    done: ({ commands }) => commands.has('briefing.make') || commands.has('briefing.issue'),
  },
  { id: 'wall', open: '/board', done: () => false },
  { id: 'handover', open: '/incidents/handover', done: ({ path }) => path === '/incidents/handover' },
] as const satisfies readonly StepShape[];

export type HourStepId = (typeof FIRST_HOUR)[number]['id'];

/** Steps that `deeds` show to be done, beside those already `done`. */
export function newlyDone(deeds: Deeds, done: readonly HourStepId[]): readonly HourStepId[] {
  const current = FIRST_HOUR.find(({ id }) => !done.includes(id));
  return FIRST_HOUR.flatMap((step) => {
    if (done.includes(step.id) || !step.done(deeds)) return [];
    // A screen counts when it is the screen of the step one is at; a command counts whenever it was carried out.
    const byCommand = step.done({ ...deeds, path: '' });
    return byCommand || step === current ? [step.id] : [];
  });
}
