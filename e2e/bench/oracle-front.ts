interface FrontParts {
  /** Where the local service is. */
  service: string;
  /** Directives for the contents of files. */
  contents: string;
  /** Further locations. */
  more?: string;
}

/**
 * What nginx is to do before the local Oracle service: it answers for contents itself, the service for everything else. Of the services, the
 * documents of this one alone set no limit to requests at once or in a minute (Sweeppea: one call at a time, 60 a minute and three contents at once;
 * Acronis: no word, so three at once, and no ranges).
 */
export function oracleFront({ service, contents, more = '' }: FrontParts): string {
  return `
    location ~ ^/documents/api/[0-9.]+/files/[^/]+/data$ { ${contents} }
    ${more}
    location / { proxy_pass ${service}; proxy_http_version 1.1; }`;
}
