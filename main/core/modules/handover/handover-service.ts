import type { z } from 'zod';
import type { handoverContract, HandoverPicture } from '../../../../shared/contract/handover.ts';
import type { Operator } from '../../../../shared/contract/common.ts';
import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { shiftStart } from '../../../../shared/domain/handover/shift-start.ts';
import { takersInOrder } from '../../../../shared/domain/handover/takers.ts';
import { maybeSamePerson } from '../../../../shared/domain/people/someone-else.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import { entryChanges } from '../log/index.ts';
import { acceptanceText } from './acceptance-text.ts';
import { handoverPicture } from './handover-picture.ts';
import { handoverById, lastHandover, openNotes } from './handover-rows.ts';
import type { HandoverSources } from './sources.ts';

type PictureAnswer = z.infer<NonNullable<(typeof handoverContract.picture)['~orpc']['outputSchema']>>;
type AcceptInput = z.infer<NonNullable<(typeof handoverContract.accept)['~orpc']['inputSchema']>>;
type NoteInput = z.infer<NonNullable<(typeof handoverContract.note)['~orpc']['inputSchema']>>;

/** Category under which handovers stand in the duty log. */
export const HANDOVER_CATEGORY = 'handover';
/** A shift that is said to have begun longer ago is a slip. */
const LONGEST_MS = 31 * 24 * 3_600_000;

/** The handover of a shift: what it leaves behind, remarks beside it, and who took it over. */
export class HandoverService {
  readonly #bus: CommandBus;
  readonly #sources: HandoverSources;

  constructor(bus: CommandBus, sources: HandoverSources) {
    this.#bus = bus;
    this.#sources = sources;
  }

  /** @throws AppError BAD_SHIFT_START */
  picture(from: number | undefined, outgoing?: Operator): PictureAnswer {
    const { db, duty } = this.#sources;
    const { onDuty, next } = duty.now();
    const picture = this.#pictureNow(from);
    return {
      picture,
      last: lastHandover(db),
      expected: distinct(
        takersInOrder(
          [...onDuty, ...next],
          picture.at,
          outgoing && { person: outgoing, position: duty.positionOf(outgoing.post) },
        ).map(operatorOf),
      ),
    };
  }

  note(command: Command, { section, text }: NoteInput): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const known = openNotes(db).find((one) => one.section === section);
      if (text === '') {
        const gone: Change[] = known ? [{ entity: 'handover_note', op: 'delete', row: rowKey([known.id]) }] : [];
        return { changes: gone, result: null };
      }
      const { post, name } = command.operator;
      const at = this.#sources.clock.now();
      const fields = { section, text, at, post, person: name ?? null, handover: null };
      return {
        changes: [{ entity: 'handover_note', op: 'put', row: rowKey([known?.id ?? command.id]), fields }],
        result: null,
      };
    });
  }

  /** @throws AppError SAME_PERSON, HANDED_OVER_ALREADY, BAD_SHIFT_START */
  accept(command: Command, { outgoing, from, lastSeen, language }: AcceptInput): Outcome<{ id: string }> {
    return this.#bus.execute(command, (db) => {
      const incoming = command.operator;
      if (maybeSamePerson(outgoing, incoming))
        throw new AppError(
          'SAME_PERSON',
          'Whoever takes the shift over must be someone else than whoever hands it over. Nothing was changed. Choose the post that comes on duty.',
          { outgoing, incoming },
        );
      const last = lastHandover(db);
      if ((last?.id ?? null) !== lastSeen)
        throw new AppError(
          'HANDED_OVER_ALREADY',
          'The shift was handed over meanwhile. Nothing was changed; remarks are kept. Read the page again.',
          { last },
        );
      const picture = this.#pictureNow(from);
      const entry: Record<string, FieldValue> = {
        text: acceptanceText(picture, outgoing, incoming, language),
        eventTime: picture.at,
        category: HANDOVER_CATEGORY,
        medium: 'in-person',
        priority: 'routine',
        triage: 'noted',
      };
      const record = {
        startedAt: picture.from,
        acceptedAt: picture.at,
        outgoingPost: outgoing.post,
        outgoingPerson: outgoing.name || null,
        incomingPost: incoming.post,
        incomingPerson: incoming.name || null,
        picture: JSON.stringify(picture),
        entry: command.id,
      };
      const notes = openNotes(db).map(({ id }): Change => ({
        entity: 'handover_note',
        op: 'put',
        row: rowKey([id]),
        fields: { handover: command.id },
      }));
      return {
        changes: [
          { entity: 'shift_handover', op: 'put', row: rowKey([command.id]), fields: record },
          ...notes,
          ...entryChanges(command, picture.at, entry, []),
        ],
        result: { id: command.id },
      };
    });
  }

  #pictureNow(from: number | undefined): HandoverPicture {
    const { db, clock, duty } = this.#sources;
    const at = clock.now();
    const last = lastHandover(db);
    const began = from ?? shiftStart(last?.acceptedAt ?? null, duty.shiftBeganAt(at), at);
    if (began > at || began < at - LONGEST_MS)
      throw new AppError(
        'BAD_SHIFT_START',
        'A shift begins before it is handed over, and not more than a month before. Nothing was changed. Correct the time.',
        { from: began, at },
      );
    const known = last?.acceptedAt === began ? handoverById(db, last.id).picture.coverage : null;
    return handoverPicture(this.#sources, began, at, known);
  }
}

function operatorOf({ post, person }: { readonly post: string; readonly person: string | null }): Operator {
  return person === null ? { post } : { post, name: person };
}

function distinct(operators: readonly Operator[]): Operator[] {
  return [...new Map(operators.map((one) => [`${one.post}|${one.name ?? ''}`, one])).values()];
}
