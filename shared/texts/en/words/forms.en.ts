/* "Password" as within a sentence; "API key" as it is. */
function uncapitalised(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Parts of forms, and states that are shown with a colour or an icon. */
export const formsEn = {
  /** `label` is that of the field. */
  show: (label: string) => `Show ${uncapitalised(label)}`,
  hide: (label: string) => `Hide ${uncapitalised(label)}`,
  colour: 'Colour',
  colours: {
    teal: 'Teal',
    orange: 'Orange',
    violet: 'Violet',
    blue: 'Blue',
    rose: 'Rose',
    olive: 'Olive',
    slate: 'Slate',
    brown: 'Brown',
  },
  /** Of a certificate. */
  notarized: 'Notarized',
  inProgress: 'In progress',
  /** Of a part of the window whose height is left to what is in it. */
  asHighAsContents: 'as high as its contents',
};
