import { MAY } from '../../domain/rights/role.ts';
import type { Rights } from './rights-of.ts';

/** The live situation and drills. */
export const SITUATION_RIGHTS = {
  drills: {
    scenarios: MAY.read,
    saveScenario: MAY.evaluate,
    retireScenario: MAY.evaluate,
    matrix: MAY.read,
    suggest: MAY.evaluate,
    list: MAY.read,
    get: MAY.read,
    record: MAY.evaluate,
    plan: MAY.evaluate,
    save: MAY.evaluate,
    cancel: MAY.evaluate,
    start: MAY.evaluate,
    end: MAY.evaluate,
    running: MAY.showLocked,
    observe: MAY.evaluate,
    removeObservation: MAY.evaluate,
    issueForm: MAY.evaluate,
    issuedForms: MAY.read,
    readEvaluation: MAY.evaluate,
    openForm: MAY.evaluate,
    openedForms: MAY.read,
    draft: MAY.read,
    saveDraft: MAY.evaluate,
    signDraft: MAY.evaluate,
    rate: MAY.evaluate,
    hotWash: MAY.evaluate,
    conclude: MAY.evaluate,
    actions: MAY.read,
    addAction: MAY.evaluate,
    actionStep: MAY.evaluate,
  },
  exercise: {
    get: MAY.show,
    step: MAY.evaluate,
    release: MAY.evaluate,
    timings: MAY.read,
  },
  log: {
    add: MAY.log,
    correct: MAY.operate,
    triage: MAY.operate,
    markSignificant: MAY.operate,
    link: MAY.operate,
    get: MAY.read,
    search: MAY.show,
    summary: MAY.show,
  },
  incidents: {
    suggest: MAY.read,
    grade: MAY.read,
    schemes: MAY.showLocked,
    saveScheme: MAY.command,
    open: MAY.operate,
    update: MAY.operate,
    setPlace: MAY.operate,
    setSystem: MAY.operate,
    link: MAY.operate,
    advance: MAY.operate,
    close: MAY.operate,
    reopen: MAY.command,
    overrideGrade: MAY.command,
    withdrawOverride: MAY.command,
    get: MAY.show,
    list: MAY.showLocked,
    timeline: MAY.read,
  },
  clocks: {
    list: MAY.showLocked,
    stop: MAY.operate,
    timeliness: MAY.show,
  },
  systems: {
    list: MAY.show,
    save: MAY.keep,
    setState: MAY.operate,
  },
  posture: {
    get: MAY.showLocked,
    set: MAY.operate,
    activatePlan: MAY.operate,
    endPlan: MAY.operate,
  },
  reports: {
    draft: MAY.operate,
    save: MAY.operate,
    approve: MAY.command,
    publish: MAY.operate,
    send: MAY.operate,
    discard: MAY.operate,
    get: MAY.read,
    preview: MAY.read,
    list: MAY.read,
    document: MAY.read,
  },
  documents: {
    paper: MAY.read,
  },
  playbooks: {
    list: MAY.read,
    save: MAY.command,
    forIncident: MAY.read,
    start: MAY.operate,
    addStep: MAY.operate,
  },
  tasks: {
    list: MAY.show,
    get: MAY.read,
    create: MAY.operate,
    update: MAY.operate,
    done: MAY.operate,
    skip: MAY.operate,
    block: MAY.operate,
    resume: MAY.operate,
    check: MAY.operate,
    rules: MAY.read,
    saveRule: MAY.command,
    overdue: MAY.show,
  },
  orders: {
    list: MAY.read,
    get: MAY.read,
    issue: MAY.operate,
    acknowledge: MAY.operate,
    remind: MAY.operate,
    withdraw: MAY.operate,
  },
  complaints: {
    add: MAY.operate,
    hand: MAY.operate,
    note: MAY.operate,
    resolve: MAY.operate,
    tellBack: MAY.operate,
    close: MAY.operate,
    reopen: MAY.operate,
    link: MAY.operate,
    saveKind: MAY.keep,
    kinds: MAY.read,
    get: MAY.read,
    list: MAY.read,
    statistics: MAY.show,
  },
} as const satisfies Pick<
  Rights,
  | 'drills'
  | 'exercise'
  | 'log'
  | 'incidents'
  | 'clocks'
  | 'systems'
  | 'posture'
  | 'reports'
  | 'documents'
  | 'playbooks'
  | 'tasks'
  | 'orders'
  | 'complaints'
>;
