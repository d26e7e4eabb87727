import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function staffProcedures({ staff: queries, staffCommands, roster, rosterCommands }: Services) {
  const { staff } = os;
  return {
    list: staff.list.handler(({ input }) => queries.list(input)),
    get: staff.get.handler(({ input }) => ({
      member: queries.member(input.code),
      shifts: roster.shiftsOf(input.code),
    })),
    save: staff.save.handler(({ input, context }) => ({
      ...receiptOf(staffCommands.save(toCommand('staff.save', input, context), input)),
      member: queries.member(input.code),
    })),
    retire: staff.retire.handler(({ input, context }) =>
      receiptOf(staffCommands.retire(toCommand('staff.retire', input, context), input.code, input.retired)),
    ),
    setLanguage: staff.setLanguage.handler(({ input, context }) =>
      receiptOf(staffCommands.setLanguage(toCommand('staff.setLanguage', input, context), input)),
    ),
    courses: staff.courses.handler(() => ({ items: queries.courses() })),
    saveCourse: staff.saveCourse.handler(({ input, context }) =>
      receiptOf(staffCommands.saveCourse(toCommand('staff.saveCourse', input, context), input)),
    ),
    removeCourse: staff.removeCourse.handler(({ input, context }) =>
      receiptOf(staffCommands.removeCourse(toCommand('staff.removeCourse', input, context), input.code)),
    ),
    setCourse: staff.setCourse.handler(({ input, context }) => {
      const command = toCommand('staff.setCourse', input, context);
      const outcome = staffCommands.setCourse(command, input.staff, input.courses, input.completedAt);
      return { ...receiptOf(outcome), changed: outcome.result };
    }),
    progress: staff.progress.handler(({ input }) => queries.progress(input.place)),
    languages: staff.languages.handler(() => ({ items: queries.languages() })),
    roster: staff.roster.handler(({ input }) => roster.roster(input.place, input.date)),
    saveShift: staff.saveShift.handler(({ input, context }) => {
      const outcome = rosterCommands.save(toCommand('staff.saveShift', input, context), input, input.id);
      return { ...receiptOf(outcome), shift: outcome.result };
    }),
    removeShift: staff.removeShift.handler(({ input, context }) =>
      receiptOf(rosterCommands.remove(toCommand('staff.removeShift', input, context), input.id)),
    ),
    copyWeek: staff.copyWeek.handler(({ input, context }) => {
      const command = toCommand('staff.copyWeek', input, context);
      const outcome = rosterCommands.copyWeek(command, input.place, input.from, input.to);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    cover: staff.cover.handler(({ input }) => roster.cover(input)),
    conflicts: staff.conflicts.handler(({ input }) => ({
      items: roster.conflicts(input.from, input.to, input.place),
    })),
    speakersAt: staff.speakersAt.handler(({ input }) => roster.speakersAt(input)),
  };
}
