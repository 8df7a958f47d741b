/** The strip that tells of a newer Longshore. */
export const updatesEn = {
  label: 'Update',
  ready: (version: string) => `Version ${version} is ready.`,
  restart: 'Restart to update',
  later: 'Later',
  busy: 'Downloads or deletes are still under way. Restart when they are done.',
  subject: 'Update',
};
