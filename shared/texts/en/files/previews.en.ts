/** What a file looks like. */
export const previewsEn = {
  /** Accessible name of what is drawn. */
  of: (name: string) => `Preview of ${name}`,
  show: 'Show preview',
  loading: 'Loading the preview…',
  /** Why it is shown only when it is asked for. */
  onDemand: {
    large: 'It is large, so it is fetched only if you want it.',
    metered: 'The service counts each file that is fetched.',
    locked: 'Nothing is fetched by itself from a locked account.',
    unclear: 'Its name does not tell what it is.',
  },
  /** Why nothing is shown. */
  none: {
    kind: 'There is no preview for this kind of file.',
    size: 'The file is too large for a preview.',
    pixels: 'The picture has too many pixels for a preview.',
    empty: 'The file is empty.',
    damaged: 'The file is damaged, so it cannot be shown. Download it to open it in another program.',
    password: 'The file is protected by a password. Download it to open it in another program.',
    slow: 'The preview takes too long. Download the file to open it in another program.',
  },
  cut: (size: string) => `Only the first ${size} are shown.`,
  page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  previousFile: 'Previous file',
  nextFile: 'Next file',
  position: (position: string, count: string) => `${position} of ${count}`,
};
