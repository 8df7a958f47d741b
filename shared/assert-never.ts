/** Makes an unhandled union member a compile error; throws should one arrive at run time all the same. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
