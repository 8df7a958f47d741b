/**
 * A password, code, key or token. It is not a string, so no log, template, JSON or error message can carry it by accident;
 * `reveal()` is called only where the value goes out to its own server or into the secret store.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  get isEmpty(): boolean {
    return this.#value === '';
  }
}
