import type { Account } from '../../../shared/accounts';
import { SweeppeaTruth } from './sweeppea-truth';

/** The demo's key and open link, which do not change from run to run; both stand in the services' pages. */
const demoKey = '6f1c2a34-9b7d-4e58-8a10-2c3d4e5f6071';
const openLink = 'LF8D36FAFAB4388BECEAC4AEB5D17B95F47087F4E518';

/** The folder that the open link leads to. */
export const openFolder = 'Examples';

/** Bytes of a file as the demo's service hands them to a client that is not Longshore. Not for Acronis, which states hashes. */
export async function bytesAtDemo(
  { service, origin }: Account,
  file: { id: string; name: string },
): Promise<Buffer> {
  if (service === 'sweeppea') {
    return new SweeppeaTruth({ serviceAddress: origin, apiKey: demoKey }).bytesNamed(file.name);
  }
  const response = await fetch(`${origin}/documents/api/1.2/files/${file.id}/data`, {
    headers: { LinkID: openLink },
  });
  if (!response.ok) throw new Error(`${file.name}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}
