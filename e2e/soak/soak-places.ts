import type { Page } from 'playwright';
import type { Entry } from '../../shared/files';
import { AcronisTruth } from '../support/truth/acronis-truth';
import { askForAccounts, askForEntries } from '../support/app/bridge';
import { sha256OfBytes } from '../support/disk/file-hash';
import {
  startLocalServices,
  type LocalServices,
  type SweeppeaAccess,
} from '../support/network/local-services';
import { OracleTruth } from '../support/truth/oracle-truth';
import type { RunningApp } from '../support/app/running-app';
import { SweeppeaTruth } from '../support/truth/sweeppea-truth';
import { startDownloads } from '../support/app/transfers-bridge';

/** Of a second account of the Sweeppea service, whose files are of all sizes; stated in the service's page. */
const quaysideKey = 'b2d90c11-3f4a-4c6e-9d27-77e0a1b2c3d4';

const mebibyte = 1024 * 1024;
const largeArgs = ['--files', '10', '--file-size', String(48 * mebibyte)];
const smallArgs = ['--files', '150', '--file-size', '20000'];
/** Of Oracle: many files of one folder, and a tree of few. */
const largeFolders = ['Survey'];
const smallFolders = ['Survey', 'Large', 'Examples', 'Harbour project'];

/** Two sets of services: one with large files, one with many small ones, a tree of folders and one of 256 MiB. */
export class SoakPlaces {
  private constructor(
    private readonly large: LocalServices,
    private readonly small: LocalServices,
  ) {}

  static async start(): Promise<SoakPlaces> {
    return new SoakPlaces(await startLocalServices(largeArgs), await startLocalServices(smallArgs));
  }

  async stop(): Promise<void> {
    await Promise.all([this.large.stop(), this.small.stop()]);
  }

  async signIn({ window }: RunningApp): Promise<void> {
    const { large, small } = this;
    await window.signIn({ name: 'Large drive', ...large.sweeppea });
    await window.signIn({ name: 'Small notary', ...small.acronis });
    await window.signIn({ name: 'Small team', ...small.oracle });
    await window.signIn({ name: 'Small drive', ...this.#quayside });
    await window.signIn({ name: 'Large team', ...large.oracle });
  }

  /** Queues everything: small files of all services between large ones. */
  async startAll({ page }: RunningApp): Promise<void> {
    const all = (): boolean => true;
    await startFrom(page, 'Large drive', all);
    await startFrom(page, 'Small notary', all);
    await startFrom(page, 'Small team', ({ name }) => smallFolders.includes(name));
    await startFrom(page, 'Small drive', all);
    await startFrom(page, 'Large team', ({ name }) => largeFolders.includes(name));
  }

  /** Where a broken transfer can go on, each connection gets so many bytes a second; null for any number. */
  async limitSpeed(bytesPerSecond: number | null): Promise<void> {
    const faults = bytesPerSecond === null ? [] : [{ fault: 'slow', bytesPerSecond }];
    for (const { oracleFaults, sweeppeaFaults } of [this.large, this.small]) {
      await oracleFaults.set({ rate: bytesPerSecond ?? 'unlimited' });
      await sweeppeaFaults.set({ faults });
    }
  }

  /** Bytes of contents that were sent since the last time. To be asked while nobody is connected. */
  async takeSentBytes(): Promise<number> {
    let sum = 0;
    for (const { faults, oracleFaults, sweeppeaFaults } of [this.large, this.small]) {
      for (const control of [faults, oracleFaults, sweeppeaFaults]) {
        sum += await control.sentBytes();
        await control.forgetRequests();
      }
    }
    return sum;
  }

  get #quayside(): SweeppeaAccess {
    return { ...this.small.sweeppea, apiKey: quaysideKey };
  }

  /** SHA-256 of each file that has to arrive, as the services have it, sorted; one may come several times. */
  async wantedHashes(): Promise<string[]> {
    const { large, small } = this;
    const hashes = [
      ...(await hashesOfDrive(new SweeppeaTruth(large.sweeppea))),
      ...(await hashesOfNotary(await AcronisTruth.signIn(small.acronis))),
      ...(await hashesOfFolders(new OracleTruth(small.oracle), smallFolders)),
      ...(await hashesOfDrive(new SweeppeaTruth(this.#quayside))),
      ...(await hashesOfFolders(new OracleTruth(large.oracle), largeFolders)),
    ];
    return hashes.sort();
  }
}

async function startFrom(
  page: Page,
  accountName: string,
  isWanted: (entry: Entry) => boolean,
): Promise<void> {
  const account = (await askForAccounts(page)).find(({ name }) => name === accountName);
  if (account === undefined) throw new Error(`There is no account ${accountName}.`);
  await startDownloads(page, (await askForEntries(page, account.id)).filter(isWanted));
}

async function hashesOfDrive(truth: SweeppeaTruth): Promise<string[]> {
  const hashes: string[] = [];
  for (const { name } of await truth.list()) hashes.push(sha256OfBytes(await truth.bytesNamed(name)));
  return hashes;
}

async function hashesOfNotary(truth: AcronisTruth): Promise<string[]> {
  const hashes: string[] = [];
  for (const { id } of await truth.list()) hashes.push(sha256OfBytes(await truth.bytesOf(id)));
  return hashes;
}

async function hashesOfFolders(truth: OracleTruth, names: readonly string[]): Promise<string[]> {
  const folders = (await truth.list()).filter(({ type, name }) => type === 'folder' && names.includes(name));
  const hashes = await Promise.all(folders.map(({ id }) => hashesBelow(truth, id)));
  return hashes.flat();
}

async function hashesBelow(truth: OracleTruth, folderId: string): Promise<string[]> {
  const hashes: string[] = [];
  for (const { id, type } of await truth.list(folderId)) {
    if (type === 'folder') hashes.push(...(await hashesBelow(truth, id)));
    else hashes.push(sha256OfBytes(await truth.bytesOf(id)));
  }
  return hashes;
}
