import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoServices, type DemoServices } from '../demo-services';

let services: DemoServices;
beforeAll(async () => {
  services = await startDemoServices({ files: 4, fileSize: 100 });
});
afterAll(() => services.close());

/** Status of a call with these headers. */
async function ask(path: string, headers: Record<string, string>): Promise<number> {
  return (await fetch(`${services.oracle.instanceAddress}/documents/api/1.2${path}`, { headers })).status;
}

describe('what the services tell of Oracle', () => {
  it('signs in with a password, with a token, and with both kinds of link', async () => {
    const { userName, password, accessToken, publicLink, appLink } = services.oracle;
    expect(await ask('/folders/items', { authorization: `Basic ${btoa(`${userName}:${password}`)}` })).toBe(
      200,
    );
    expect(await ask('/folders/items', { authorization: `Bearer ${accessToken}` })).toBe(200);
    const { linkId, accessCode, itemId } = publicLink;
    const cookie = `dAccessCode-${linkId}=${accessCode ?? ''}`;
    expect(await ask(`/folders/${itemId}/items`, { linkid: linkId, cookie })).toBe(200);
    const headers = { applinkid: appLink.appLinkId, accesstoken: appLink.accessToken };
    expect(await ask(`/folders/${appLink.itemId}/items`, headers)).toBe(200);
  });

  it('has a link page that holds the ids', () => {
    const { address, linkId, itemId } = services.oracle.publicLink;
    expect(new URL(address).pathname).toBe(`/documents/link/${linkId}/folder/${itemId}/_name`);
  });

  it('takes the number of files, and is under control', async () => {
    expect(services.servers.oracle.findByPath('/Survey/sounding-0004.txt')?.size).toBe(100);
    const log: unknown = await (await fetch(`${services.control}/oracle/log`)).json();
    expect(log).toEqual(
      expect.arrayContaining([expect.objectContaining({ path: '/documents/api/1.2/folders/items' })]),
    );
  });
});
