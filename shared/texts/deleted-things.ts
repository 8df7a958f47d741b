/** What a delete takes, as far as the grammar of a sentence needs it. */
export interface DeletedThings {
  readonly files: number;
  readonly folders: number;
}

/** Where deleted things go: one trash of the service, that of one owner, or that of the service and those of other owners. */
export type TrashPlace =
  | { readonly of: 'service'; readonly host: string }
  | { readonly of: 'owner'; readonly owner: string }
  | { readonly of: 'several'; readonly host: string };

/** A confirmed delete: "3 files" with their number, and the account that they are deleted from. */
export interface DeletedFrom {
  readonly what: string;
  readonly count: number;
  readonly account: string;
}
