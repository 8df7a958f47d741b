import { subjectOf, refresh, tryAgain, type FailureMessage, type FailureOf } from './failure-message';
import { formatBytes, formatCount } from '../format/format-bytes';
import { formatDuration } from '../format/format-duration';

export function wordOffline({ details }: FailureOf<'offline'>): FailureMessage {
  return {
    title: `${details.host ?? 'The service'} cannot be found`,
    text: 'Check the address and the network connection, then try again.',
    action: tryAgain,
  };
}

export function wordTimeout({ details }: FailureOf<'timeout'>): FailureMessage {
  return {
    title: 'No answer in time',
    text: `${subjectOf(details.host)} ${details.phase === 'idle' ? 'stopped sending' : 'did not answer'}. Check the network connection, then try again.`,
    action: tryAgain,
  };
}

export function wordUnavailable({ details }: FailureOf<'unavailable'>): FailureMessage {
  const host = subjectOf(details.host);
  return details.status === undefined
    ? {
        title: `${host} cannot be reached`,
        text: 'The connection was refused or broke off. Check the address and the network connection, then try again.',
        action: tryAgain,
      }
    : {
        title: 'The service is not available',
        text: `${host} has a fault of its own (status ${details.status}). Wait a moment, then try again.`,
        action: tryAgain,
      };
}

export function wordRateLimited({ details, retryAfterMs }: FailureOf<'rate-limited'>): FailureMessage {
  const wait = retryAfterMs === undefined ? 'a minute' : formatDuration(retryAfterMs);
  return {
    title: 'Too many requests',
    text: `${subjectOf(details.host)} asks for a pause. Wait ${wait}, then try again.`,
    action: tryAgain,
  };
}

export function wordBadRequest({ details }: FailureOf<'bad-request'>): FailureMessage {
  switch (details.reason ?? 'rejected') {
    case 'empty':
      return { title: 'Something is missing', text: 'Fill in this field.' };
    case 'not-a-url':
      return {
        title: 'This is not a web address',
        text: 'Enter an address such as https://cloud.acronis.com.',
      };
    case 'insecure-address':
      return {
        title: 'This address is not secure',
        text: 'Passwords and keys are sent over https only. Enter the address with https:// at its start.',
      };
    case 'address-with-extras':
      return {
        title: 'This address holds too much',
        text: 'Enter the address alone, such as https://cloud.acronis.com, without user name, query or fragment.',
      };
    case 'number-mismatch':
      return {
        title: 'The number does not match',
        text: 'Nothing was deleted. Type the number of files exactly as it is shown.',
      };
    case 'invalid':
      return { title: 'This cannot be used', text: 'Check what you entered and correct it.' };
    case 'rejected':
      return {
        title: 'The service rejected the request',
        text: `It gave no reason that can be acted on${details.status === undefined ? '' : ` (status ${details.status})`}. Refresh the list and try again.`,
        action: tryAgain,
      };
  }
}

export function wordProtocol({ details }: FailureOf<'protocol'>): FailureMessage {
  const host = subjectOf(details.host);
  switch (details.reason ?? 'unexpected-shape') {
    case 'not-json':
      return {
        title: 'That is not the service',
        text: `${host} answered with a web page instead of data. Check the address; on a public network, sign in to the network in a web browser first. Then try again.`,
        action: tryAgain,
      };
    case 'tls':
      return {
        title: 'The connection is not secure',
        text: `${host} could not prove who it is (its certificate is not trusted), so nothing was sent. Check the address and the clock of this computer, then try again.`,
        action: tryAgain,
      };
    case 'redirect':
      return {
        title: 'The service sends us elsewhere',
        text: `${host} redirected to an address that must not receive your credentials, so they were not sent. Check the address, then try again.`,
        action: tryAgain,
      };
    case 'unusable-address':
      return {
        title: 'The service named an unusable address',
        text: `${host} did not give a secure address for the account. Enter the address of your own data centre instead.`,
      };
    case 'unclear-delete':
      return {
        title: 'It is unclear whether this was deleted',
        text: `${host} gave an answer that says neither yes nor no. Refresh the list to see what is there; nothing is sent again by itself.`,
        action: refresh,
      };
    case 'whole-file-trashed':
      return {
        title: 'The whole file went into the trash',
        text: `Only one version was to be removed, but ${details.host ?? 'the service'} moved the file with all its versions into its trash, and everything still to be deleted was stopped. Open the service’s web page and restore the file there.`,
        action: refresh,
      };
    case 'range':
      return {
        title: 'The service sent another part than asked for',
        text: 'What came was thrown away. Try again to start from the beginning.',
        action: tryAgain,
      };
    case 'unexpected-shape':
      return {
        title: 'The answer of the service makes no sense',
        text: `${host} answered in a way that Longshore does not know. Check the address, then try again.`,
        action: tryAgain,
      };
  }
}

/** `storage` and what a service calls otherwise count bytes; `api-calls` counts calls. */
export function wordQuotaExceeded(
  { details }: FailureOf<'quota-exceeded'>,
  locale: string | undefined,
): FailureMessage {
  const { quota, usage, limit } = details;
  if (quota === 'api-calls') {
    const amount = limit === undefined ? '' : ` (${formatCount(limit, locale)})`;
    return {
      title: 'The calls of this month are used up',
      text: `The service takes no more requests${amount} until it starts to count anew. Wait until then, or ask its support for more.`,
    };
  }
  const amount =
    usage === undefined || limit === undefined
      ? ''
      : ` ${formatBytes(usage, locale)} of ${formatBytes(limit, locale)} are taken.`;
  return {
    title: 'The storage of the account is full',
    text: `There is no room left at the service.${amount} Delete files that are no longer needed, or extend the plan at the service, then try again.`,
  };
}

export function wordUnsupported({ details }: FailureOf<'unsupported'>): FailureMessage {
  return {
    title: 'The service cannot do this',
    text: `${details.operation === undefined ? 'This' : `“${details.operation}”`} is not offered by the service. Use its web page instead.`,
  };
}
