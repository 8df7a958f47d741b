/** What a user may give for a link: its id alone, or the address of its page. */
export interface LinkInput {
  linkId: string;
  /** The linked item; null when only an id was given. */
  itemId: string | null;
  /** Origin of the page; null when only an id was given. */
  origin: string | null;
}

const bareId = /^[A-Za-z0-9_=-]{1,1024}$/;
/** Pages of public links and, with `embed` and `app`, of applinks. */
const page = /^\/documents\/(?:embed\/)?link\/(?:app\/)?([^/]+)\/(?:folder|fileview)\/([^/]+)(?:\/.*)?$/;

/** Undefined when the text is neither an id nor the address of a link's page. */
export function findLink(text: string): LinkInput | undefined {
  const trimmed = text.trim();
  if (bareId.test(trimmed)) return { linkId: trimmed, itemId: null, origin: null };
  const url = findUrl(trimmed);
  const [, linkId = '', itemId = ''] = page.exec(url?.pathname ?? '') ?? [];
  const [link, item] = [decoded(linkId), decoded(itemId)];
  if (url === undefined || !bareId.test(link) || !bareId.test(item)) return undefined;
  return { linkId: link, itemId: item, origin: url.origin };
}

function findUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
