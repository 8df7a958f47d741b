/** The filter of the list, and what can be written into it. */
export const filterEn = {
  /** Accessible name of the field. */
  label: 'Filter files',
  /** What is understood besides the names of files. The first letter case and accents do not count. */
  words: {
    keys: {
      kind: ['kind', 'type'],
      size: ['size'],
      after: ['after', 'since'],
      before: ['before'],
    },
    kinds: {
      'any-file': ['file', 'files'],
      Folder: ['folder', 'folders', 'directory'],
      File: ['other', 'unknown'],
      Text: ['text'],
      Table: ['table', 'spreadsheet', 'sheet'],
      Document: ['document', 'documents'],
      Presentation: ['presentation', 'slides'],
      PDF: ['pdf'],
      Image: ['image', 'images', 'picture', 'photo'],
      Video: ['video', 'videos', 'movie', 'film'],
      Audio: ['audio', 'music', 'sound'],
      Archive: ['archive', 'archives', 'zip'],
      Log: ['log', 'logs'],
      Drawing: ['drawing', 'cad'],
      Code: ['code', 'source'],
      Data: ['data'],
      Email: ['email', 'mail'],
      Certificate: ['certificate', 'signature'],
      DiskImage: ['disk image', 'disk'],
      Program: ['program', 'app', 'application'],
      Font: ['font', 'fonts'],
      Binary: ['binary'],
    },
    days: { today: ['today'], yesterday: ['yesterday'] },
  },
  anyFile: 'File',
  /** What is active, in a few words. */
  active: 'Shown:',
  kindIs: (kind: string) => kind,
  kindIsNot: (kind: string) => `not ${kind}`,
  largerThan: (size: string) => `larger than ${size}`,
  smallerThan: (size: string) => `smaller than ${size}`,
  atLeast: (size: string) => `${size} or larger`,
  atMost: (size: string) => `${size} or smaller`,
  exactly: (size: string) => `exactly ${size}`,
  notExactly: (size: string) => `any size but ${size}`,
  since: (day: string) => `changed on ${day} or later`,
  before: (day: string) => `changed before ${day}`,
  withoutWord: (word: string) => `without “${word}”`,
  ignored: (term: string) => `“${term}” is not understood`,
  removeTerm: (term: string) => `Remove “${term}” from the filter`,
  clear: 'Clear filter',
  /** How to write a term that was not understood. */
  howKind: (term: string) =>
    `“${term}”: Longshore knows no such kind. Write a kind such as kind:image, kind:pdf or kind:folder.`,
  howSize: (term: string) => `“${term}” is not a size yet. Write it as size>10MB or size<500k.`,
  howDate: (term: string) =>
    `“${term}” is not a date yet. Write it as after:2026-01-31, before:2026 or after:yesterday.`,
  /** Accessible name of the button beside the field, and of what it opens. */
  help: 'How to filter',
  helpIntro: 'All of it must match. Upper and lower case and accents make no difference.',
  helpRows: [
    { write: 'harbour plan', means: 'names that hold both words' },
    { write: '"harbour plan"', means: 'names that hold exactly this' },
    { write: '-draft', means: 'names without this word' },
    { write: 'kind:image', means: 'images; also pdf, video, audio, table, text, archive, folder …' },
    { write: 'size>10MB', means: 'larger than this; size<1k: smaller' },
    { write: 'after:2026-01-31', means: 'changed on this day or later; also today, yesterday' },
    { write: 'before:2026', means: 'changed before this year, month or day' },
  ],
  helpMinus: 'A minus before any of these leaves out what matches: -kind:folder.',
  reachLoading: (count: string) =>
    `The filter sees the ${count} that have arrived so far; more are on their way.`,
  reachPartial: (count: string) =>
    `The filter sees the ${count} that have arrived; the list is not complete.`,
  reachFolder: (account: string) =>
    `The filter looks at the list that is open. The service of ${account} does not search.`,
  readToEnd: 'Read the list to its end',
  searchEverywhere: (account: string) => `Search everywhere in ${account}`,
  searchAll: 'Search all accounts',
};
