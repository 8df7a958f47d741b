const form = /^(https?|socks[45]):\/\/(\[[0-9a-f:.]+\]|[a-z0-9._-]+):(\d{1,5})$/i;

/**
 * Is this the address of a proxy: `scheme://host:port`, the scheme one of http, https, socks4 and socks5? One with a user name or a
 * password is none, as settings hold no secrets.
 */
export function isProxyAddress(text: string): boolean {
  const port = Number(form.exec(text)?.[3]);
  return port >= 1 && port <= 65_535;
}

/** What was typed as an address: without space around it and without a last slash, as `http` when it names no scheme. */
export function toProxyAddress(typed: string): string {
  const text = typed.trim().replace(/\/$/, '');
  return text === '' || text.includes('://') ? text : `http://${text}`;
}
