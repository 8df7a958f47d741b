/** ES2024; older runtimes lack it, and have their memory cleaned up now and then. */
const transfer: unknown = Reflect.get(ArrayBuffer.prototype, 'transfer');

/**
 * Gives the memory of a chunk back at once, and leaves the chunk empty. A fast download otherwise leaves more than the runtime's clean-up bears: it
 * walks through the whole heap again and again for the sake of a few buffers. Does nothing to a chunk that is part of something larger.
 */
export function releaseChunk({ buffer, byteLength }: Uint8Array): void {
  if (typeof transfer !== 'function' || !(buffer instanceof ArrayBuffer)) return;
  if (byteLength === buffer.byteLength) Reflect.apply(transfer, buffer, [0]);
}
