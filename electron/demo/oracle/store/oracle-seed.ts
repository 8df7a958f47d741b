import { textContent, type FileContent } from '../../content/file-content';
import { PatternSource } from '../../content/pattern-content';
import { createSeededRandom } from '../../content/seeded-random';
import { LinkRegistry } from './link-registry';
import type { OracleCredentials } from './oracle-credentials';
import { exampleIds } from './oracle-examples';
import type { OracleUser, StoredFolder } from './oracle-model';
import { OracleStore } from './oracle-store';
import {
  budgetContent,
  chartPicture,
  describedContent,
  noteContent,
  planContent,
  sounding,
} from './oracle-texts';
import { OracleTokens } from './oracle-tokens';

export interface OracleSeedOptions {
  /** `test` adds names that no file system takes. */
  seed: 'demo' | 'test';
  randomSeed: number;
  credentials: OracleCredentials;
  now: () => number;
  /** Files in *Survey*. */
  files?: number | undefined;
  /** Bytes of each file in *Survey*; without it they are short texts. */
  fileSize?: number | undefined;
}

export interface SeededOracle {
  readonly store: OracleStore;
  readonly links: LinkRegistry;
  readonly tokens: OracleTokens;
  readonly linkIds: OracleLinkIds;
}

/** Ids of the public links that are there from the start. */
export interface OracleLinkIds {
  readonly open: string;
  readonly coded: string;
  readonly downloader: string;
  readonly expired: string;
}

const defaultFiles = 2_500;
const largeFileSize = 256 * 1_048_576;
const dayMs = 86_400_000;
const firstDay = Date.UTC(2025, 2, 3, 8, 30);

/** The content that the service starts with, as section 5.2 of its specification lists it. */
export function seedOracle(options: OracleSeedOptions): SeededOracle {
  const store = new OracleStore(createSeededRandom(options.randomSeed));
  const tokens = new OracleTokens(options.now);
  const links = new LinkRegistry(tokens);
  const aa = addUser(store, 'User AA', options.credentials.aa.password);
  const bb = addUser(store, 'User BB', options.credentials.bb.password);
  tokens.issue('bearer', aa.id, options.credentials.aa.accessToken);
  tokens.issue('bearer', bb.id, options.credentials.bb.accessToken);
  const sower = new Sower(store, aa);
  const project = addProject(sower, bb);
  addNames(sower, options.seed);
  const large = new PatternSource(options.randomSeed).content(largeFileSize, 'Aerial survey.bin');
  sower.file(sower.folder('Large'), 'Aerial survey.bin', large);
  addShared(new Sower(store, bb), aa);
  const examples = addExamples(sower);
  addSurvey(sower, options);
  const linkIds = addLinks({ store, links }, { project, examples, bb }, options.credentials);
  return { store, links, tokens, linkIds };
}

function addUser(store: OracleStore, displayName: string, password: string): OracleUser {
  const loginName = displayName.toLowerCase().replace(' ', '.');
  return store.addUser({ displayName, loginName, email: `${loginName}@demo.invalid`, password }, firstDay);
}

/** Adds items in one user's name, each a day after the one before, so that lists can be told apart by date. */
class Sower {
  #day = 0;

  constructor(
    readonly store: OracleStore,
    readonly by: OracleUser,
  ) {}

  folder(
    name: string,
    parent: StoredFolder = this.store.home(this.by),
    description: string | null = null,
  ): StoredFolder {
    return this.store.addFolder({ parent, name, by: this.by, at: this.#nextTime() }, description);
  }

  file(parent: StoredFolder, name: string, content: FileContent): ReturnType<OracleStore['addFile']> {
    return this.store.addFile({ parent, name, by: this.by, at: this.#nextTime(), content });
  }

  /** Saved in turn by `others` and by this user. */
  versions(
    file: ReturnType<OracleStore['addFile']>,
    contents: readonly FileContent[],
    other: OracleUser,
  ): void {
    contents.forEach((content, index) => {
      this.store.addVersion(file, { content, by: index % 2 === 0 ? other : this.by, at: this.#nextTime() });
    });
  }

  #nextTime(): number {
    this.#day += 1;
    return firstDay + (this.#day % 200) * dayMs;
  }
}

function addProject(sower: Sower, bb: OracleUser): StoredFolder {
  const { store } = sower;
  const project = sower.folder('Harbour project', undefined, 'Plans and papers of the new harbour');
  const plan = sower.file(project, 'Harbour plan.pdf', planContent(1));
  sower.versions(plan, [2, 3, 4, 5].map(planContent), bb);
  sower.file(project, 'Note for the meeting.txt', noteContent());
  sower.file(project, 'Minutes still to write.txt', textContent(''));
  const untyped = { name: 'Tide table', content: describedContent('Tides at the old mole'), mimeType: null };
  store.addFile({ parent: project, by: sower.by, at: firstDay, ...untyped });
  const budget = sower.file(project, 'Budget.csv', budgetContent());
  budget.reservation = { by: bb, at: firstDay + 150 * dayMs };
  sower.file(project, 'Drawings', describedContent('A file that has the name of a folder'));
  const drawings = sower.folder('Drawings', project);
  sower.file(drawings, 'Chart.png', chartPicture());
  const pier = sower.folder('North pier', sower.folder('2025', drawings));
  sower.file(pier, 'Pile list.txt', describedContent('Forty piles, spruce, 9 m'));
  sower.folder('Photographs to come', project);
  return project;
}

function addSurvey(sower: Sower, { files = defaultFiles, fileSize, randomSeed }: OracleSeedOptions): void {
  const survey = sower.folder('Survey');
  const patterns = new PatternSource(randomSeed);
  const digits = Math.max(4, String(files).length);
  for (let number = 1; number <= files; number += 1) {
    const name = `sounding-${String(number).padStart(digits, '0')}.txt`;
    sower.file(survey, name, fileSize === undefined ? sounding(number) : patterns.content(fileSize, name));
  }
}

const awkwardNames = [
  'Übersicht.txt'.normalize('NFC'),
  'Übersicht.txt'.normalize('NFD'),
  'CON.txt',
  `${'A name of two hundred characters '.repeat(7).slice(0, 196)}.txt`,
  'The dot at the end.',
  'تقرير الميناء.txt',
  '港の報告書.txt',
  '⚓ Ahoy 🚢🌊.txt',
] as const;

/** No client may follow these out of its target folder. */
const hostileNames = [
  '../../outside.txt',
  '..\\..\\outside.txt',
  'line\nbreak.txt',
  'colon: and "quotes"?.txt',
] as const;

function addNames(sower: Sower, seed: 'demo' | 'test'): void {
  const names = sower.folder('Names');
  for (const name of awkwardNames)
    sower.file(names, name, describedContent(`File ${names.id.length}: ${name}`));
  if (seed !== 'test') return;
  for (const name of hostileNames) sower.file(names, name, describedContent('A hostile name'));
}

/** What BB shares with AA, one folder a role, and one that is private. */
function addShared(sower: Sower, aa: OracleUser): void {
  for (const [name, role] of [
    ['Look only', 'viewer'],
    ['Read only', 'downloader'],
    ['Shared work', 'contributor'],
  ] as const) {
    const folder = sower.folder(name);
    sower.store.share(folder, aa.id, role);
    sower.file(
      folder,
      'About this folder.txt',
      describedContent(`User BB shares this folder; your role is ${role}.`),
    );
    const report = sower.file(folder, 'Report.txt', describedContent('Report, first version'));
    sower.versions(report, [describedContent('Report, second version')], aa);
  }
  sower.file(sower.folder('Private'), 'Diary.txt', describedContent('Nobody else sees this.'));
}

function addExamples(sower: Sower): StoredFolder {
  const { store, by } = sower;
  const parent = sower.folder('Examples');
  const example = (name: string, version: number): FileContent =>
    describedContent(`${name}, version ${version}`);
  const base = { parent, by, at: firstDay };
  const a = store.addFile({
    ...base,
    name: 'Example A.txt',
    content: example('Example A', 1),
    id: exampleIds.fileA,
    secondId: exampleIds.secondIdOfA,
  });
  sower.versions(a, [example('Example A', 2), example('Example A', 3)], by);
  const b = store.addFile({
    ...base,
    name: 'Example B.txt',
    content: example('Example B', 1),
    id: exampleIds.fileB,
  });
  sower.versions(b, [example('Example B', 2)], by);
  return parent;
}

function addLinks(
  { store, links }: Pick<SeededOracle, 'store' | 'links'>,
  { project, examples, bb }: { project: StoredFolder; examples: StoredFolder; bb: OracleUser },
  { accessCode, appLink }: OracleCredentials,
): OracleLinkIds {
  const base = {
    kind: 'folder',
    assignedUsers: '@everybody',
    createdAt: firstDay,
    modifiedAt: firstDay,
  } as const;
  const open = { password: null, expiresAt: null };
  const onProject = { ...base, ...open, itemId: project.id, owner: project.owner };
  const contributor = { role: 'contributor' } as const;
  const add = (link: Parameters<LinkRegistry['addPublicLink']>[0]): string => links.addPublicLink(link).id;
  links.addAppLink({ itemId: examples.id, ...contributor, assignedUser: bb.loginName }, appLink);
  return {
    open: add({
      ...onProject,
      ...contributor,
      id: exampleIds.publicLink,
      itemId: examples.id,
      name: 'Examples',
    }),
    coded: add({
      ...onProject,
      ...contributor,
      id: store.newId('L'),
      name: 'With a code',
      password: accessCode,
    }),
    downloader: add({ ...onProject, id: store.newId('L'), name: 'To download', role: 'downloader' }),
    expired: add({
      ...onProject,
      ...contributor,
      id: store.newId('L'),
      name: 'Expired',
      expiresAt: firstDay + dayMs,
    }),
  };
}
