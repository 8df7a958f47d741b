import type { RouteName } from './acronis-switches';

interface Route {
  name: RouteName;
  method: string;
  path: RegExp;
}

const notary = '/api/notary/v2';
const at = (pattern: string): RegExp => new RegExp(`^${pattern}$`);

/** Methods and paths of section 2 of the specification. `ticket` is the place that redirected downloads lead to. */
const routes: readonly Route[] = [
  { name: 'discovery', method: 'GET', path: at('/api/1/accounts') },
  { name: 'token', method: 'POST', path: at('/api/2/idp/token') },
  { name: 'user', method: 'GET', path: at('/api/2/users/me') },
  { name: 'usages', method: 'GET', path: at('/api/2/tenants/([^/]+)/usages') },
  { name: 'list', method: 'GET', path: at(`${notary}/stored-files`) },
  { name: 'upload', method: 'POST', path: at(`${notary}/stored-files`) },
  { name: 'bulk-delete', method: 'DELETE', path: at(`${notary}/stored-files`) },
  { name: 'info', method: 'GET', path: at(`${notary}/stored-files/([^/]+)`) },
  { name: 'delete', method: 'DELETE', path: at(`${notary}/stored-files/([^/]+)`) },
  { name: 'download', method: 'GET', path: at(`${notary}/stored-files/([^/]+)/download`) },
  { name: 'certificate', method: 'GET', path: at(`${notary}/certificates/([^/]+)`) },
  { name: 'page', method: 'GET', path: at('/notary/certificate/([^/]+)') },
  { name: 'ticket', method: 'GET', path: at('/download-tickets/([^/]+)') },
];

/** The route of a request and the id in its path, decoded; null when there is none. */
export function matchRoute(method: string, path: string): { name: RouteName; id: string } | null {
  for (const route of routes) {
    const match = route.method === method ? route.path.exec(path) : null;
    const id = match === null ? null : decodeId(match[1] ?? '');
    if (id !== null) return { name: route.name, id };
  }
  return null;
}

function decodeId(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
