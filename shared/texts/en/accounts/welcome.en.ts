/** The first start. */
export const welcomeEn = {
  title: 'Welcome to Longshore',
  lead: 'One calm window over the files in all your cloud accounts.',
  promises: {
    whole: {
      title: 'Done means whole',
      text: 'Each download is checked against the hash or the size that the service states, and its row says which.',
    },
    seen: {
      title: 'Deletes exactly what you saw',
      text: 'Nothing goes without your word, and each file leaves a receipt with its result.',
    },
    yours: {
      title: 'Your passwords and keys stay yours',
      text: 'Kept in your system’s secret store and sent to the one host that you approve.',
    },
  },
  addAccount: 'Add account',
  tryDemo: 'Try the demo',
  demoNote: 'The demo runs inside the app, with sample files and no network.',
  importAccounts: 'Import accounts from another computer…',
  language: 'Language',
};
