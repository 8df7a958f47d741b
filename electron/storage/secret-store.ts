import { z } from 'zod';
import { AppError } from '../../shared/errors';
import { Secret } from '../../shared/secret';
import type { JsonStore, StoreDefinition } from './json-store';

/** The part of Electron's `safeStorage` that is used. */
export interface SafeStorageLike {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
  /** Linux, and not on every Electron. */
  getSelectedStorageBackend?(): string;
  /* Not on every Electron. What `encryptString` gave can be decrypted by them, too. */
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>;
}

/** Secrets by account id. Nothing ever reaches the disk but bytes encrypted with the system's key. */
export interface SecretStore {
  /**
   * To be awaited once before anything is read. Where Electron can do it without blocking, every kept secret is decrypted now, and encrypted anew when the
   * system's key has changed. Never rejects; a secret that cannot be decrypted is left as it is.
   */
  unlock(): Promise<void>;
  /** Can this system keep a secret across restarts? */
  availability(): 'available' | 'missing';
  /** Is there a secret, readable or not? */
  has(id: string): boolean;
  /** Encrypts and keeps, durably. `unsupported` (`keep-secret`) where there is no secret store; `disk-full`, `not-writable`. */
  keep(id: string, secret: Secret): void;
  /**
   * Undefined: there is none. `signed-out` with reason `unreadable-secret` when the kept one cannot be decrypted now; it is not
   * touched, since the system may well be able to another day.
   */
  read(id: string): Secret | undefined;
  /** Erases the secret, kept or held. */
  forget(id: string): void;
  /** Holds in memory until the app quits, in place of any other. A kept one that this system can read is erased. */
  holdForSession(id: string, secret: Secret): void;
}

/** Base64 of the encrypted bytes by account id. */
const encryptedSecretsSchema = z.record(z.string(), z.base64());
type EncryptedSecrets = z.output<typeof encryptedSecretsSchema>;

export const secretsDefinition: StoreDefinition<EncryptedSecrets> = {
  name: 'secrets',
  schema: encryptedSecretsSchema,
  version: 1,
  defaults: {},
};

export function createSecretStore(
  safeStorage: SafeStorageLike,
  store: JsonStore<EncryptedSecrets>,
): SecretStore {
  const held = new Map<string, Secret>();
  /** Kept ones that `unlock` has decrypted. */
  const unlocked = new Map<string, Secret>();

  const availability = () => (isUsable(safeStorage) ? 'available' : 'missing');

  function keep(id: string, secret: Secret): void {
    if (availability() === 'missing') throw cannotKeep();
    store.set({ ...store.get(), [id]: encrypt(safeStorage, secret) });
    unlocked.set(id, secret);
    held.delete(id);
  }

  function readKept(id: string): Secret | undefined {
    const encoded = store.get()[id];
    if (encoded === undefined) return undefined;
    const known = unlocked.get(id);
    if (known !== undefined) return known;
    if (availability() === 'missing') throw unreadable();
    return decrypt(safeStorage, encoded);
  }

  function forget(id: string): void {
    held.delete(id);
    unlocked.delete(id);
    const { [id]: kept, ...others } = store.get();
    if (kept !== undefined) store.set(others);
  }

  function canReadKept(id: string): boolean {
    try {
      return readKept(id) !== undefined;
    } catch {
      return false;
    }
  }

  async function unlock(): Promise<void> {
    const door = await findAsyncDoor(safeStorage);
    if (door === null || availability() === 'missing') return;
    for (const [id, encoded] of Object.entries(store.get()))
      await unlockOne(id, encoded, door).catch(() => undefined);
  }

  async function unlockOne(id: string, encoded: string, { decrypt: open, encrypt: seal }: AsyncDoor) {
    const { result, shouldReEncrypt } = await open(Buffer.from(encoded, 'base64'));
    unlocked.set(id, new Secret(result));
    if (!shouldReEncrypt) return;
    const renewed = (await seal(result)).toString('base64');
    if (store.get()[id] === encoded) store.set({ ...store.get(), [id]: renewed });
  }

  return {
    unlock,
    availability,
    keep,
    forget,
    has: (id) => held.has(id) || store.get()[id] !== undefined,
    read: (id) => held.get(id) ?? readKept(id),
    holdForSession: (id, secret) => {
      if (canReadKept(id)) forget(id);
      held.set(id, secret);
    },
  };
}

interface AsyncDoor {
  decrypt: NonNullable<SafeStorageLike['decryptStringAsync']>;
  encrypt: NonNullable<SafeStorageLike['encryptStringAsync']>;
}

/** Null where Electron has no such calls or the system no key for them. */
async function findAsyncDoor(safeStorage: SafeStorageLike): Promise<AsyncDoor | null> {
  const isAvailable = await safeStorage.isAsyncEncryptionAvailable?.().catch(() => false);
  if (isAvailable !== true) return null;
  return {
    decrypt: (bytes) =>
      safeStorage.decryptStringAsync?.(bytes) ?? Promise.reject(new Error('There is no decryptStringAsync')),
    encrypt: (text) =>
      safeStorage.encryptStringAsync?.(text) ?? Promise.reject(new Error('There is no encryptStringAsync')),
  };
}

/** `basic_text` would encrypt with a key that everybody knows, so it counts as none. */
function isUsable(safeStorage: SafeStorageLike): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return safeStorage.getSelectedStorageBackend?.() !== 'basic_text';
}

function encrypt(safeStorage: SafeStorageLike, secret: Secret): string {
  try {
    return safeStorage.encryptString(secret.reveal()).toString('base64');
  } catch (error) {
    throw cannotKeep(error);
  }
}

function decrypt(safeStorage: SafeStorageLike, encoded: string): Secret {
  try {
    return new Secret(safeStorage.decryptString(Buffer.from(encoded, 'base64')));
  } catch (error) {
    throw unreadable(error);
  }
}

function cannotKeep(cause?: unknown): AppError {
  return new AppError('unsupported', 'This system has no usable secret store', {
    details: { operation: 'keep-secret' },
    cause,
  });
}

function unreadable(cause?: unknown): AppError {
  return new AppError('signed-out', 'The kept secret cannot be decrypted on this system now', {
    details: { reason: 'unreadable-secret' },
    cause,
  });
}
