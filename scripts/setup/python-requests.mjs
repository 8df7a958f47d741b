import { ensureDebianPackages } from './debian-packages.mjs';
import { capture, hasProgram } from './run-command.mjs';

/** The vendors' example programs, which the tests run unchanged, are Python with the library `requests`. */
export async function ensurePythonRequests() {
  if ((await hasProgram('python3')) && (await capture('python3', ['-c', 'import requests'])).code === 0)
    return;
  await ensureDebianPackages(['python3', 'python3-requests'], "the test with the vendor's example programs");
}
