import { countingIn } from '../../numbers';

/** The dialog in which every command can be found by its name. */
export const paletteEn = {
  title: 'Commands',
  /** Accessible name and placeholder of the field. */
  field: 'Find a command or a place',
  list: 'Commands',
  recent: 'Used recently',
  places: 'Places',
  /** Before the name of an account, a favourite or a place. */
  goTo: (name: string) => `Go to ${name}`,
  /** When nothing better can be said of a command that cannot be done. */
  notNow: 'Not possible now.',
  found: countingIn('en')('# result', '# results'),
  nothing: (words: string) => `Nothing is called “${words}”. Try fewer letters.`,
};
