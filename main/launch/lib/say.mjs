/**
 * Tells the user what is going on. Always on stderr: stdout belongs to the command's result, and the command line
 * promises one JSON document there.
 * @param {string} line
 */
export const say = (line) => void process.stderr.write(`» ${line}\n`);

/**
 * Ends the program with a message a person can act on, instead of a stack trace.
 * @param {string} line what happened and what to do
 * @returns {never}
 */
export function giveUp(line) {
  process.stderr.write(`✗ ${line}\n`);
  process.exit(1);
}
