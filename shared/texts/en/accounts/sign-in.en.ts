/** The dialog in which an account is added, edited or signed in to again. */
export const signInEn = {
  addTitle: 'Add account',
  editTitle: 'Edit account',
  signIn: 'Sign in',
  save: 'Save',
  service: 'Service',
  accountName: 'Account name',
  optional: 'optional',
  keepHint: 'leave empty to keep it',
  acronis: {
    cloudAddress: 'Cloud address',
    login: 'Login',
    password: 'Password',
    verificationCode: 'Verification code',
    codeHelp: 'The account is protected by a second factor. Enter the code of your authenticator app.',
  },
  oracle: {
    instanceAddress: 'Instance address',
    signInWith: 'Sign in with',
    ways: {
      password: 'User name and password',
      'access-token': 'Access token',
      'public-link': 'Public link',
      'app-link': 'App link',
    },
    userName: 'User name',
    password: 'Password',
    accessToken: 'Access token',
    linkId: 'Link ID',
    linkHelp: 'Its ID alone, or the address of its page.',
    accessCode: 'Access code',
    accessCodeHint: 'if the link has one',
    appLinkId: 'App link ID',
    appLinkAccessToken: 'App link access token',
    appLinkRefreshToken: 'App link refresh token',
  },
  sweeppea: { apiKey: 'API key', serviceAddress: 'Service address' },
  /** What to fill in before anything is sent. */
  missing: {
    login: 'Enter your login.',
    password: 'Enter your password.',
    code: 'Enter the code.',
    instanceAddress: 'Enter the address of your instance.',
    userName: 'Enter your user name.',
    accessToken: 'Paste the access token.',
    linkId: 'Enter the link’s ID, or the address of its page.',
    appLinkId: 'Enter the app link’s ID or its address.',
    appLinkAccessToken: 'Paste the access token of the app link.',
    appLinkRefreshToken: 'Paste the refresh token of the app link.',
    apiKey: 'Enter your API key.',
    remember: 'Tick this to go on: it is not kept on disk.',
  },
  /** The line under the secret: where it goes. */
  destination: {
    known: (origin: string) => `Goes to ${origin} and nowhere else.`,
    bothKnown: (origin: string) => `Both go to ${origin} and nowhere else.`,
    asksFirst: (host: string) =>
      `${host} names your data centre. You see that host before your password goes to it.`,
    insecure: 'Sent over https only. Enter the address with https:// at its start.',
    unknown: {
      password: 'Enter the cloud address first: it says which host receives your password.',
      instancePassword: 'Enter the instance address first: it says which host receives your password.',
      token: 'Enter the instance address first: it says which host receives your token.',
      accessCode: 'Enter the instance address first: it says which host receives your access code.',
      tokens: 'Enter the instance address first: it says which host receives your tokens.',
      key: 'Enter the service address first: it says which host receives your key.',
    },
  },
  approval: {
    name: 'Host to approve',
    title: 'Your password would go to another host',
    foreign: (address: string) =>
      `This host does not belong to the vendor of ${address}. Whoever runs it will be able to read your password. Go on only if you know this host.`,
    ofVendor: (address: string) =>
      `${address} says that your account lives there. Nothing has been sent to it yet.`,
    /** `submit` is the button that is pressed again. */
    next: (origin: string, submit: string) =>
      `Your password will go to ${origin} when you press ${submit} again.`,
  },
  /** How the account deletes, where the service has a bulk delete. */
  bulkDelete: {
    label: 'Delete several files with one request',
    help: 'Up to 20 at a time, which is quicker. Each file is still looked at, and its certificate saved, before that. Only what the service names as deleted counts as deleted; the rest is looked up and deleted one by one. If such a request fails, none is sent again until Longshore is restarted.',
    suspended:
      'Not used until Longshore is restarted: a request for several files did not do what it was to do. Files are deleted one by one.',
  },
  remember: 'Remember on this computer',
  sessionOnly: 'Keep for this session only',
  cannotBeStored: {
    password: 'The password cannot be stored here',
    token: 'The token cannot be stored here',
    accessCode: 'The access code cannot be stored here',
    tokens: 'The tokens cannot be stored here',
    key: 'The key cannot be stored here',
  },
  noSecretStore:
    'This system offers no secret store, and Longshore never writes a secret to disk in the clear. It can be kept until Longshore quits.',
};
