/** The settings. */
export const settingsEn = {
  title: 'Settings',
  done: 'Done',
  sections: {
    general: 'General',
    saving: 'Saving',
    deleting: 'Deleting',
    network: 'Network',
    accounts: 'Accounts',
    advanced: 'Advanced',
  },
  language: {
    label: 'Language',
    /** Given the name of the language that the system leads to, in that language. */
    system: (language: string) => `As the system (${language})`,
    description: 'The window is drawn anew. Transfers go on.',
  },
  formats: {
    label: 'Dates and numbers',
    system: 'As the system',
    language: 'As the language',
    /** Given a date and a number as they are written now. */
    example: (date: string, number: string) => `Now: ${date} and ${number}`,
  },
  theme: { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' },
  density: {
    label: 'Rows of the list',
    comfortable: 'Comfortable',
    compact: 'Compact',
  },
  saveTo: {
    label: 'Download folder',
    choose: 'Choose folder…',
    downloads: 'Downloads',
    desktop: 'Desktop',
  },
  conflicts: {
    label: 'When a file exists',
    ask: 'Ask',
    'keep-both': 'Keep both',
    replace: 'Replace',
    skip: 'Skip',
    descriptions: {
      ask: 'One question for all of them before anything is saved.',
      'keep-both': 'The new one gets a number behind its name.',
      replace: 'The file on this computer is gone for good, once the new one is there and checked.',
      skip: 'The file on this computer stays, the new one is not saved.',
    },
  },
  transfersAtOnce: {
    label: 'Transfers at once',
    description: 'Over all accounts together, 1 to 16. A service may allow fewer.',
  },
  grace: {
    label: 'Seconds to undo a delete',
    description: 'Nothing is sent in that time, 0 to 60. With 0 a delete begins as soon as it is confirmed.',
  },
  proxy: {
    label: 'Proxy',
    system: 'System',
    none: 'None',
    manual: 'Manual',
    address: 'Proxy address',
    help: 'As http://host:port; https, socks4 and socks5 work too. It takes effect at once for all accounts.',
    invalid: 'Enter an address such as http://proxy.example:3128, without user name and password.',
    unsaved: 'Not in use yet: it is taken over when it is complete.',
  },
  log: {
    label: 'Log',
    error: 'Errors only',
    warn: 'Warnings too',
    info: 'Milestones too',
    debug: 'Everything',
    description: 'Kept on this computer only. No password, key or token is ever in it.',
    openFolder: 'Open log folder',
  },
  accounts: {
    label: 'Accounts',
    note: 'For another computer. The file holds no passwords, keys or tokens; each account is signed in to again.',
  },
};
