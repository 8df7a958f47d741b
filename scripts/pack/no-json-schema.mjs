/*
 * Stands in for the JSON Schema validator that electron-store's own store brings along: a fifth of the main process's code, read at every start and
 * never used, because what comes from disk is parsed with zod.
 */
export class Ajv2020 {
  constructor() {
    throw new Error('A store has a schema, but the bundle brings no JSON Schema validator.');
  }
}

export default {};
