/** Tells the person at the terminal; on stderr, so that a script's stdout holds its result alone. @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Ends a script with one readable sentence instead of a stack. */
export class SetupError extends Error {}

/**
 * Runs a script's main function: its number is the exit code, a `SetupError` is told in one line.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    say(
      error instanceof SetupError
        ? `\n${error.message}`
        : String(error instanceof Error ? error.stack : error),
    );
    process.exitCode = 1;
  }
}
