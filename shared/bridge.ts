/** Channel names of the bridge, the same on both sides. */
export const channels = {
  invoke: 'longshore:invoke',
  cancel: 'longshore:cancel',
  event: 'longshore:event',
} as const;

/** Where the renderer is served from. */
export const appOrigin = 'app://longshore';
