/** What went wrong between Longshore and a service: a title without a full stop, and sentences that say why and what to do. */
export const serviceFailuresEn = {
  offline: {
    title: (host: string | undefined) => `${host ?? 'The service'} cannot be found`,
    text: 'Check the address and the network connection, then try again.',
  },
  timeout: {
    title: 'No answer in time',
    stopped: (host: string | undefined) =>
      `${host ?? 'The service'} stopped sending. Check the network connection, then try again.`,
    silent: (host: string | undefined) =>
      `${host ?? 'The service'} did not answer. Check the network connection, then try again.`,
  },
  unreachable: {
    title: (host: string | undefined) => `${host ?? 'The service'} cannot be reached`,
    text: 'The connection was refused or broke off. Check the address and the network connection, then try again.',
  },
  unavailable: {
    title: 'The service is not available',
    text: (host: string | undefined, status: string) =>
      `${host ?? 'The service'} has a fault of its own (status ${status}). Wait a moment, then try again.`,
  },
  rateLimited: {
    title: 'Too many requests',
    /** How long to wait, as formatted; undefined when the service does not say. */
    text: (host: string | undefined, wait: string | undefined) =>
      `${host ?? 'The service'} asks for a pause. Wait ${wait ?? 'a minute'}, then try again.`,
  },
  badRequest: {
    empty: { title: 'Something is missing', text: 'Fill in this field.' },
    'not-a-url': {
      title: 'This is not a web address',
      text: 'Enter an address such as https://cloud.acronis.com.',
    },
    'insecure-address': {
      title: 'This address is not secure',
      text: 'Passwords and keys are sent over https only. Enter the address with https:// at its start.',
    },
    'address-with-extras': {
      title: 'This address holds too much',
      text: 'Enter the address alone, such as https://cloud.acronis.com, without user name, query or fragment.',
    },
    'number-mismatch': {
      title: 'The number does not match',
      text: 'Nothing was deleted. Type the number of files exactly as it is shown.',
    },
    invalid: { title: 'This cannot be used', text: 'Check what you entered and correct it.' },
  },
  rejected: {
    title: 'The service rejected the request',
    text: (status: string | undefined) =>
      `It gave no reason that can be acted on${status === undefined ? '' : ` (status ${status})`}. Refresh the list and try again.`,
  },
  protocol: {
    'not-json': {
      title: 'That is not the service',
      text: (host: string | undefined) =>
        `${host ?? 'The service'} answered with a web page instead of data. Check the address; on a public network, sign in to the network in a web browser first. Then try again.`,
    },
    tls: {
      title: 'The connection is not secure',
      text: (host: string | undefined) =>
        `${host ?? 'The service'} could not prove who it is (its certificate is not trusted), so nothing was sent. Check the address and the clock of this computer, then try again.`,
    },
    redirect: {
      title: 'The service sends us elsewhere',
      text: (host: string | undefined) =>
        `${host ?? 'The service'} redirected to an address that must not receive your credentials, so they were not sent. Check the address, then try again.`,
    },
    'unusable-address': {
      title: 'The service named an unusable address',
      text: (host: string | undefined) =>
        `${host ?? 'The service'} did not give a secure address for the account. Enter the address of your own data centre instead.`,
    },
    'unclear-delete': {
      title: 'It is unclear whether this was deleted',
      text: (host: string | undefined) =>
        `${host ?? 'The service'} gave an answer that says neither yes nor no. Refresh the list to see what is there; nothing is sent again by itself.`,
    },
    'whole-file-trashed': {
      title: 'The whole file went into the trash',
      text: (host: string | undefined) =>
        `Only one version was to be removed, but ${host ?? 'the service'} moved the file with all its versions into its trash, and everything still to be deleted was stopped. Open the service’s web page and restore the file there.`,
    },
    range: {
      title: 'The service sent another part than asked for',
      text: (): string => 'What came was thrown away. Try again to start from the beginning.',
    },
    'unexpected-shape': {
      title: 'The answer of the service makes no sense',
      text: (host: string | undefined) =>
        `${host ?? 'The service'} answered in a way that Longshore does not know. Check the address, then try again.`,
    },
  },
  callsUsedUp: {
    title: 'The calls of this month are used up',
    text: (limit: string | undefined) =>
      `The service takes no more requests${limit === undefined ? '' : ` (${limit})`} until it starts to count anew. Wait until then, or ask its support for more.`,
  },
  storageFull: {
    title: 'The storage of the account is full',
    text: (amount: { used: string; limit: string } | undefined) =>
      `There is no room left at the service.${amount === undefined ? '' : ` ${amount.used} of ${amount.limit} are taken.`} Delete files that are no longer needed, or extend the plan at the service, then try again.`,
  },
};
