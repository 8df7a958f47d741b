/** When the window has stopped working, in the system's own boxes. */
export const recoveryEn = {
  goneTitle: 'The window of Longshore has stopped working',
  goneDetail:
    'Downloads go on in the background, and nothing is deleted by itself. Load the window again to go on working.',
  hungTitle: 'The window of Longshore does not respond',
  hungDetail:
    'You can wait until it does, or load it again; what was typed in it is lost then. Downloads go on in the background.',
  reload: 'Load again',
  wait: 'Wait',
  quit: 'Quit',
  unstartedTitle: 'Longshore cannot start',
  unstartedDetail: (logFolder: string) =>
    `Start it once more. If that does not help, install it anew: accounts, settings and downloads stay as they are. What went wrong is in the log in ${logFolder}.`,
};
