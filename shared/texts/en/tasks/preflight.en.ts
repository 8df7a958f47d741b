import { countingIn, formatNumber } from '../../numbers';
import { countsEn } from '../words/counts.en';
import { punctuationEn } from '../words/punctuation.en';

const counting = countingIn('en');
const { files, folders } = countsEn;
const { quoted } = punctuationEn;

const isOrAre = (count: number) => (count === 1 ? 'is' : 'are');

/** What a batch of downloads would do, found out before the first byte. Names and folders are handed over without quotes. */
export const preflightEn = {
  checkingFiles: (count: number) => `Checking ${files(count)} before the download…`,
  checkingFolders: (count: number) => `Looking through ${folders(count)} before the download…`,
  notEnoughSpaceIn: (folder: string) => `Not enough space in ${folder}`,
  notEnoughSpace: 'Not enough space',
  oneTaken: (name: string, folder: string) => `${quoted(name)} is already in ${folder}`,
  allTaken: (count: number, folder: string) => `All ${files(count)} are already in ${folder}`,
  someTaken: (taken: number, all: number, folder: string) =>
    `${formatNumber(taken)} of ${files(all)} ${isOrAre(taken)} already in ${folder}`,
  /** With the words of the three buttons: keep both, replace, skip. */
  choices: (
    taken: number,
    folder: string,
    { keepBoth, replace, skip }: { keepBoth: string; replace: string; skip: string },
  ) =>
    taken === 1
      ? `The file in ${folder} has other contents. ${keepBoth} saves the download under another name, ${replace} overwrites the file on disk, ${skip} leaves it as it is.`
      : `The files in ${folder} have other contents. ${keepBoth} saves the download under another name, ${replace} overwrites the files on disk, ${skip} leaves them as they are.`,
  takenLabel: 'Already there',
  keepBoth: 'Keep both',
  replace: 'Replace',
  skip: 'Skip',
  otherFolder: 'Choose another folder…',
  downloadAnyway: 'Download anyway',
  needs: (size: string, unknownSizes: number) =>
    `The download needs ${size}${unknownSizes === 0 ? '' : `, and ${files(unknownSizes)} of unknown size`}.`,
  missing: (free: string | null, missing: string) =>
    `${free === null ? '' : `${free} are free; `}${missing} are missing.`,
  sameFolder: {
    title: 'That is the same folder',
    text: (folder: string) =>
      `${folder} is where the download was to go, and there is not enough space. Choose a folder on another disk, or free some space first.`,
  },
  oneIdentical: (name: string, folder: string) =>
    `${quoted(name)} is in ${folder} already with the same contents and is not fetched again.`,
  identical: (count: number, folder: string) =>
    `${files(count)} are in ${folder} already with the same contents and are not fetched again.`,
  oneRenamed: (name: string, fileName: string) =>
    `${quoted(name)} is saved as ${quoted(fileName)}, because its name is taken within this download or is not allowed on every computer.`,
  renamed: (count: number, name: string, fileName: string) =>
    `${counting('# name is', '# names are')(count)} changed, because they are taken within this download or not allowed on every computer: ${quoted(name)} is saved as ${quoted(fileName)}, for example.`,
  /** `names` is a list that ends with how many more there are; `why` has no full stop. */
  unread: (count: number, names: string, why: string | null) =>
    `${folders(count)} could not be read to the end, so files are missing from this download: ${names}.${why === null ? '' : ` ${why}.`} Download ${count === 1 ? 'it' : 'them'} again later to get the rest.`,
  nothing: 'There was nothing to download.',
  noFiles: (folderCount: number, folder: string) =>
    `There are no files in ${folderCount === 1 ? 'this folder' : 'these folders'}: ${counting('# empty folder', '# empty folders')(folderCount)} made in ${folder}.`,
  /** What was being done when it failed, put before what went wrong. `names` is a list that ends with how many more there are. */
  makingFolders: (count: number, names: string) =>
    `Making ${counting('# empty folder', '# empty folders')(count)} (${names})`,
};
