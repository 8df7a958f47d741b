import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { z } from 'zod';

/** Where newer versions are found, and whose signature they bear. */
export interface UpdateSource {
  /** Address of the folder with `latest*.yml` and the files that these name. */
  feed: string;
  /** Ed25519 public key, SPKI in base64. */
  key: string;
}

const manifestSchema = z.object({
  updates: z.object({ feed: z.url(), key: z.base64().min(1) }).optional(),
});

/**
 * From the app's own `package.json`, where `npm run package` puts it when it is told of a feed. Null without one, and where something else updates the
 * app: on Linux the system's package manager, but for an AppImage.
 */
export function findUpdateSource(
  app: Pick<App, 'getAppPath'>,
  { platform, appImage }: { platform: NodeJS.Platform; appImage: string | undefined },
): UpdateSource | null {
  if (platform === 'linux' && appImage === undefined) return null;
  try {
    const text = readFileSync(join(app.getAppPath(), 'package.json'), 'utf8');
    const { updates } = manifestSchema.parse(JSON.parse(text));
    return updates !== undefined && isSafeFeed(new URL(updates.feed)) ? updates : null;
  } catch {
    return null;
  }
}

/** https, or this machine itself. */
function isSafeFeed({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]'].includes(hostname));
}
