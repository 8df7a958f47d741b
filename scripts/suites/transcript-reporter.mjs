/** Playwright reporter that shows what a test prints and, when it fails, why; nothing else. */
export default class TranscriptReporter {
  printsToStdio() {
    return true;
  }

  /** @param {string | Buffer} chunk */
  onStdOut(chunk) {
    process.stdout.write(chunk);
  }

  /** @param {string | Buffer} chunk */
  onStdErr(chunk) {
    process.stderr.write(chunk);
  }

  /** @param {unknown} _test @param {{ errors: { message?: string }[] }} result */
  onTestEnd(_test, result) {
    for (const error of result.errors) this.onError(error);
  }

  /** @param {{ message?: string }} error */
  onError(error) {
    process.stdout.write(`\n✗ ${error.message ?? 'It failed for no stated reason.'}\n`);
  }
}
