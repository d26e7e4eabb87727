/** Roles that an account can have. A person has one, and for a time further ones by grant. */
export const PERSON_ROLES = ['administrator', 'commander', 'duty-officer', 'evaluator', 'viewer'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** The wall is a device: nobody signs in there, it never locks, and it cannot write. */
export const ROLES = [...PERSON_ROLES, 'wall'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who can stand before the core: a role, a session that is locked (whatever the role), or nobody (no one signed in where there are
 * accounts).
 */
export const SUBJECTS = [...ROLES, 'locked', 'nobody'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Who may: a cell of the matrix is a subject in this list. */
export type Allowed = readonly Subject[];

/**
 * The lists that lines of the matrix are made of. An administrator looks after accounts, settings and master data, and can edit
 * neither incidents nor the log (product rule: who can change the records of who may do what must not write the records of what was done).
 */
export const MAY = {
  /** Reading what a wall shows. */
  show: ['administrator', 'commander', 'duty-officer', 'evaluator', 'viewer', 'wall'],
  /** Reading what a wall shows and what a locked screen needs too. */
  showLocked: ['administrator', 'commander', 'duty-officer', 'evaluator', 'viewer', 'wall', 'locked'],
  /** Reading, by a person who is signed in. */
  read: ['administrator', 'commander', 'duty-officer', 'evaluator', 'viewer'],
  /** Reading by a person who is signed in, and what a locked screen needs for its alarms. */
  readLocked: ['administrator', 'commander', 'duty-officer', 'evaluator', 'viewer', 'locked'],
  /** Recording and acting on duty. */
  operate: ['commander', 'duty-officer'],
  /** The log line, which stays usable on a locked screen. */
  log: ['commander', 'duty-officer', 'locked'],
  /** What only who commands decides. */
  command: ['commander'],
  /** Master data: the event, places, the catalogue, forms, plans, imports. */
  keep: ['administrator', 'commander'],
  /** Master data that is also kept up on duty: stock levels, shifts, machines. */
  keepOnDuty: ['administrator', 'commander', 'duty-officer'],
  /** Running, watching and rating drills. */
  evaluate: ['commander', 'evaluator'],
  /** Accounts, settings of the machine, the store itself. */
  administer: ['administrator'],
  /** About oneself: whoever is signed in. */
  self: ['administrator', 'commander', 'duty-officer', 'evaluator', 'viewer'],
  /** About oneself, on a locked screen too. */
  selfLocked: ['administrator', 'commander', 'duty-officer', 'evaluator', 'viewer', 'locked'],
  /** Before anyone is signed in. */
  anyone: ['administrator', 'commander', 'duty-officer', 'evaluator', 'viewer', 'wall', 'locked', 'nobody'],
} as const satisfies Readonly<Record<string, Allowed>>;
