import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { harbourKey, quaysideKey } from '../store/drive-seed';
import { startSweeppeaServer, type SweeppeaServer } from '../sweeppea-server';
import {
  asFieldList,
  asFields,
  callDrive,
  driveData,
  driveFields,
  pageTokens,
  readDriveFields,
  tokenOf,
} from '../testing/drive-client';
import { storedName } from './upload-fields';

let server: SweeppeaServer;
beforeEach(async () => {
  server = await startSweeppeaServer({ now: () => Date.UTC(2026, 0, 15, 12) });
  server.set({ minuteLimit: 0 });
});
afterEach(() => server.close());

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('files/fetch', () => {
  it('tells everything in the order of the reference', async () => {
    const fields = await driveFields(server, 'files/fetch');
    expect(Object.keys(fields)).toEqual(['Response', 'Telemetry', 'Data', 'Message']);
    expect(fields['Message']).toBe('(OK) Files fetched successfully.');
    const data = asFields(fields['Data']);
    expect(Object.keys(data)).toEqual(['Files', 'Categories', 'Storage', 'Pagination']);
    const report = asFieldList(data['Files']).at(-1);
    expect(JSON.stringify(report)).toBe(
      `{"FileToken":"${tokenOf(server, 'report.pdf')}","CategoryToken":"${String(asFieldList(data['Categories'])[0]?.['CategoryToken'])}","CreationDate":"2024-01-23T21:58:05.468Z","FileInfo":{"Filename":"report.pdf","Path":"${String(server.accounts[0]?.userToken)}/documents","Size":34980,"MimeType":"application/pdf","Encoding":"7bit","UploadByAdmin":false,"Opened":false,"Private":true},"SharedTo":[],"VisibleToAdmins":true}`,
    );
    expect(data['Categories']).toMatchObject([
      { Category: 'General', Color: '#A51400', Primary: true },
      { Category: 'Artwork', Color: '#1F6FB2', Primary: false },
      { Category: 'Contracts', Color: '#2E7D32', Primary: false },
    ]);
    expect(data['Pagination']).toEqual({ Page: 1, Limit: 50, TotalFiles: 12, TotalPages: 1 });
    const infos = asFieldList(data['Files']).map((file) => asFields(file['FileInfo']));
    expect(infos.filter((info) => info['Private'] === false).map((info) => info['Filename'])).toEqual([
      'budget.xlsx',
    ]);
    const shared = asFieldList(data['Files']).filter((file) => asFieldList(file['SharedTo']).length > 0);
    expect(shared).toMatchObject([
      { FileInfo: { Filename: 'venue-lease.pdf' }, SharedTo: [{ Method: 'email' }] },
    ]);
  });

  it('pages, newest first, and is empty past the end', async () => {
    server.reseed('many');
    const pages = [
      await pageTokens(server, 1, 200),
      await pageTokens(server, 2, 200),
      await pageTokens(server, 3, 200),
    ];
    expect(pages.map((page) => page.length)).toEqual([200, 200, 50]);
    expect(pages.flat()).toEqual(server.files(harbourKey).map(({ token }) => token));
    const dates = server.files(harbourKey).map(({ createdAt }) => createdAt);
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
    const past = await driveData(server, 'files/fetch', { body: { Page: 4, Limit: 200 } });
    expect(past).toMatchObject({
      Files: [],
      Pagination: { Page: 4, Limit: 200, TotalFiles: 450, TotalPages: 3 },
    });
  });

  it('orders ties by token', () => {
    const names = ['b.txt', 'a.txt', 'c.txt'];
    const tokens = names.map(
      (name) =>
        server.addFile(harbourKey, { name, content: new Uint8Array(), createdAt: Date.UTC(2030) }).token,
    );
    expect(
      server
        .files(harbourKey)
        .slice(0, 3)
        .map(({ token }) => token),
    ).toEqual(tokens.sort());
  });

  it.each([
    [
      { Page: 0, Limit: 0 },
      { Page: 1, Limit: 1 },
    ],
    [
      { Page: -3, Limit: 5000 },
      { Page: 1, Limit: 200 },
    ],
    [
      { Page: 'x', Limit: null },
      { Page: 1, Limit: 50 },
    ],
    [{ Page: 2.9 }, { Page: 2, Limit: 50 }],
  ])('clamps %j and echoes', async (body, pagination) => {
    expect(await driveData(server, 'files/fetch', { body })).toMatchObject({ Pagination: pagination });
  });

  it('has no page for no file', async () => {
    server.reseed('empty');
    expect(await driveData(server, 'files/fetch')).toMatchObject({
      Files: [],
      Categories: [],
      Storage: { UsedMB: 0, MaxMB: 5000, RemainingMB: 5000 },
      Pagination: { TotalFiles: 0, TotalPages: 0 },
    });
  });
});

describe('files/getFileUrl', () => {
  it('tells everything in the order of the reference', async () => {
    const token = tokenOf(server, 'report.pdf');
    const { text } = await callDrive(server, 'files/getFileUrl', { body: { FileToken: token } });
    expect(text.replace(/"Url":"[^"]*"/, '"Url":"…"')).toBe(
      `{"Response":true,"Telemetry":{"DataConsumed":0,"APICalls":42,"MaxAPICalls":1500000},"Data":{"FileToken":"${token}","Filename":"report.pdf","MimeType":"application/pdf","Size":34980,"SizeMB":0.03,"Mode":"preview","Url":"…","ExpiresIn":900,"ExpiresAt":"2026-01-15T12:15:00.000Z"},"Message":"(OK) File URL generated successfully."}`,
    );
  });

  it.each([
    [{ FileToken: 'x' }, 'Invalid or Missing FileToken.'],
    [{}, 'Invalid or Missing FileToken.'],
    [{ Mode: 'edit' }, 'Invalid Mode.'],
    [{ ExpiresIn: 59 }, 'Invalid ExpiresIn.'],
    [{ ExpiresIn: 3601 }, 'Invalid ExpiresIn.'],
    [{ ExpiresIn: '900' }, 'Invalid ExpiresIn.'],
    [{ ExpiresIn: 90.5 }, 'Invalid ExpiresIn.'],
  ])('refuses %j', async (given, message) => {
    const token = 'Mode' in given || 'ExpiresIn' in given ? { FileToken: tokenOf(server, 'report.pdf') } : {};
    const { status, text } = await callDrive(server, 'files/getFileUrl', { body: { ...token, ...given } });
    expect([status, readDriveFields(text)]).toMatchObject([400, { Response: false, Message: message }]);
    expect(text).toContain(
      '"Help":{"ExpectedBody":{"FileToken":"string (required) — UUID v4 of the file to generate URL for","Mode":',
    );
  });

  it('404 for a token of somebody else', async () => {
    const body = { FileToken: server.files(quaysideKey)[0]?.token };
    expect((await callDrive(server, 'files/getFileUrl', { body })).status).toBe(404);
  });
});

describe('files/delete', () => {
  it('frees the storage at once; a second try is 404', async () => {
    const body = { FileToken: tokenOf(server, 'vendor-agreement.pdf') };
    const usedMB = async (): Promise<unknown> =>
      asFields((await driveData(server, 'files/fetch'))['Storage'])['UsedMB'];
    expect(await usedMB()).toBe(8.05);
    expect(await driveData(server, 'files/delete', { body })).toMatchObject({ SizeMB: 8 });
    expect(await usedMB()).toBe(0.05);
    expect((await callDrive(server, 'files/delete', { body })).status).toBe(404);
  });
});

const base64 = (size: number): string => Buffer.alloc(size, 'tide').toString('base64');
const upload = (more: object): Promise<{ status: number; text: string }> =>
  callDrive(server, 'files/upload', {
    body: { Filename: 'new.pdf', MimeType: 'application/pdf', FileData: base64(9), ...more },
  });

describe('files/upload', () => {
  it('stores, and tells everything in the order of the reference', async () => {
    const { status, text } = await upload({ Filename: 'C:\\in\\Ñandú plan.pdf', FileData: base64(34_980) });
    const file = server.files(harbourKey)[0];
    const path = `${String(server.accounts[0]?.userToken)}/documents/Nandu_plan.pdf`;
    expect(file?.token).toMatch(uuidV4);
    expect([status, text]).toEqual([
      200,
      `{"Response":true,"Telemetry":{"DataConsumed":0.000033,"APICalls":42,"MaxAPICalls":1500000},"Data":{"FileToken":"${String(file?.token)}","Filename":"Nandu_plan.pdf","MimeType":"application/pdf","Size":34980,"SizeMB":0.03,"Path":"${path}","CategoryToken":"${String(file?.categoryToken)}","Category":"General","Private":true,"CreationDate":"2026-01-15T12:00:00.000Z"},"Message":"(OK) File uploaded successfully."}`,
    ]);
    expect(Buffer.from(server.content(file?.token ?? '')).toString('base64')).toBe(base64(34_980));
  });

  it('makes "General" for an account without categories', async () => {
    server.reseed('empty');
    expect((await upload({ Private: false })).text).toContain('"Category":"General","Private":false');
    expect(await driveData(server, 'files/fetch')).toMatchObject({
      Categories: [{ Category: 'General', Primary: true }],
    });
  });

  it.each([
    [{ Filename: undefined }, 'Filename'],
    [{ Filename: '' }, 'Filename'],
    [{ Filename: 'a/..' }, 'Filename'],
    [{ Filename: 'dir/' }, 'Filename'],
    [{ MimeType: 7 }, 'MimeType'],
    [{ FileData: '' }, 'FileData'],
    [{ FileData: 'dGlkZQ' }, 'FileData'],
    [{ FileData: 'data:text/plain;base64,dGlkZQ==' }, 'FileData'],
    [{ FileData: '====' }, 'FileData'],
    [{ Private: 'yes' }, 'Private'],
  ])('refuses the fields %j', async (more, field) => {
    const { status, text } = await upload(more);
    expect([status, readDriveFields(text)]).toMatchObject([400, { Message: `Missing or invalid ${field}.` }]);
    expect(Object.keys(readDriveFields(text))).toEqual(['Response', 'Message', 'Help']);
  });

  const types =
    'Allowed types: PDF, DOC, DOCX, XLS, XLSX, PPT, PPTX, TXT, CSV, JPG, JPEG, PNG, GIF, WEBP, SVG, BMP.';
  it.each([
    [
      { Filename: 'a.zip', MimeType: 'application/zip' },
      `File type "application/zip" is not allowed. ${types}`,
    ],
    [{ Filename: 'a.pdf', MimeType: 'text/plain' }, `File type "text/plain" is not allowed. ${types}`],
    [{ Filename: 'pdf' }, `File type "application/pdf" is not allowed. ${types}`],
    [{ FileData: base64(13_107_200) }, 'File size (12.50 MB) exceeds the maximum allowed size of 10 MB.'],
    [{ FileData: base64(10_485_761) }, 'File size (10.00 MB) exceeds the maximum allowed size of 10 MB.'],
  ])('refuses type and size', async (more, message) => {
    const { status, text } = await upload(more);
    expect([status, text]).toEqual([400, JSON.stringify({ Response: false, Message: message })]);
  });

  it('takes exactly 10 MB, and refuses what the storage has no room for', async () => {
    expect((await upload({ FileData: base64(10_485_760) })).status).toBe(200);
    const body = { Filename: 'big.pdf', MimeType: 'application/pdf', FileData: base64(2_097_152) };
    const { status, text } = await callDrive(server, 'files/upload', { body, key: quaysideKey });
    expect([status, readDriveFields(text)['Message']]).toEqual([
      400,
      'Storage quota exceeded. Current usage: 48.41 MB, file size: 2.00 MB, quota: 50 MB, remaining: 1.59 MB.',
    ]);
  });

  it('refuses a name that is taken in any category; case counts', async () => {
    const { status, text } = await upload({ Filename: 'venue-lease.pdf' });
    expect([status, text]).toEqual([
      409,
      `{"Response":false,"Message":"A file named \\"venue-lease.pdf\\" already exists in this account's Drive. Rename the file or delete the existing one and try again.","ExistingFileToken":"${tokenOf(server, 'venue-lease.pdf')}"}`,
    ]);
    expect((await upload({ Filename: 'Venue-lease.pdf' })).status).toBe(200);
  });

  it.each([
    ['Ñandú.pdf', 'Nandu.pdf'],
    ['../a b+c.PDF', 'a_b_c.PDF'],
    ['straße 🎈.txt', 'stra_e__.txt'],
    ['x\\..', '..'],
  ])('stores %s as %s', (given, stored) => {
    expect(storedName(given, '_')).toBe(stored);
  });
});

describe('files/send', () => {
  it('puts a message into the outbox and notes it in the list', async () => {
    const body = { FileToken: tokenOf(server, 'notes.txt'), RecipientEmail: 'a@demo.invalid' };
    const data = await driveData(server, 'files/send', { body });
    expect(JSON.stringify(data)).toBe(
      `{"FileToken":"${body.FileToken}","Filename":"notes.txt","RecipientEmail":"a@demo.invalid","SizeMB":0}`,
    );
    expect(server.outbox()).toEqual([
      {
        account: 'Harbour Promotions',
        fileToken: body.FileToken,
        recipient: 'a@demo.invalid',
        subject: 'File shared from Sweeppea',
        message: '',
      },
    ]);
    const listed = asFieldList((await driveData(server, 'files/fetch'))['Files']);
    expect(listed.find((file) => file['FileToken'] === body.FileToken)?.['SharedTo']).toEqual([
      { Date: '2026-01-15T12:00:00.000Z', Method: 'email', Recipient: 'a@demo.invalid' },
    ]);
  });

  it('refuses a bad address, an absent file and one above 5 MB', async () => {
    const sendTo = (RecipientEmail: string, FileToken: string): Promise<{ status: number; text: string }> =>
      callDrive(server, 'files/send', { body: { FileToken, RecipientEmail } });
    const large = tokenOf(server, 'vendor-agreement.pdf');
    expect(readDriveFields((await sendTo('nobody', large)).text)['Message']).toBe(
      'Missing or invalid RecipientEmail.',
    );
    expect((await sendTo('a@demo.invalid', server.files(quaysideKey)[0]?.token ?? '')).status).toBe(404);
    expect(await sendTo('a@demo.invalid', large)).toMatchObject({
      status: 400,
      text: '{"Response":false,"Message":"File size (8.00 MB) exceeds the maximum email attachment size of 5 MB. For larger files, download the file directly from your Drive."}',
    });
  });
});
