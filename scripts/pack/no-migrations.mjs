/*
 * Stands in for the comparison of versions that electron-store's own store brings along, for migrations only: those of Longshore's stores are its own
 * (`json-store.ts`).
 */
function refuse() {
  throw new Error('A store has migrations of electron-store, but the bundle brings no semver.');
}

export default { clean: refuse, eq: refuse, gt: refuse, lte: refuse, satisfies: refuse };
