/**
 * Something that the reader has to put right, such as a missing program.
 *
 * It is shown as it stands, without a stack: `message` says what was expected
 * and what was found, `advice` says what to type.
 */
export class Problem extends Error {
  /**
   * @param {string} message
   * @param {string} [advice]
   */
  constructor(message, advice = "") {
    super(message);
    this.name = "Problem";
    this.advice = advice;
  }
}

/**
 * Runs a command of the course. A `Problem` is shown in words and gives exit
 * code 1; every other error is a mistake of ours and keeps its stack.
 *
 * @param {() => Promise<void>} command
 * @returns {Promise<void>}
 */
export async function showProblems(command) {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\n✗ ${error.message}\n`);
    if (error.advice !== "") console.error(`${error.advice}\n`);
    process.exitCode = 1;
  }
}
