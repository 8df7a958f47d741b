/* What the user can choose among for an account. */

export const accountColours = [
  'teal',
  'orange',
  'violet',
  'blue',
  'rose',
  'olive',
  'slate',
  'brown',
] as const;
export type AccountColour = (typeof accountColours)[number];

/** The ways to sign in to an Oracle Content Management instance. */
export const signInWays = ['password', 'access-token', 'public-link', 'app-link'] as const;
export type SignInWay = (typeof signInWays)[number];
