import type { Entry } from '../../shared/files';

const extensionsByKind = [
  ['Text', 'txt md markdown rtf tex asc srt'],
  ['Table', 'csv tsv xls xlsx ods numbers'],
  ['Document', 'doc docx odt pages epub'],
  ['Presentation', 'ppt pptx odp key'],
  ['PDF', 'pdf'],
  ['Image', 'png jpg jpeg gif webp avif bmp tif tiff svg heic heif ico psd'],
  ['Video', 'mp4 m4v mov mkv avi webm wmv mpg mpeg'],
  ['Audio', 'mp3 m4a wav flac ogg oga opus aac aif aiff wma'],
  ['Archive', 'zip tar gz tgz bz2 xz zst 7z rar jar'],
  ['Log', 'log'],
  ['Drawing', 'dwg dxf vsd vsdx drawio sketch fig ai eps'],
  ['Code', 'js ts jsx tsx mjs cjs py rb go rs c h cc cpp java kt swift cs php sh bat ps1 sql html css'],
  ['Data', 'json xml yaml yml toml ini db sqlite parquet'],
  ['Email', 'eml msg mbox'],
  ['Certificate', 'pem crt cer p12 pfx sig p7s'],
  ['DiskImage', 'iso dmg img vhd vmdk'],
  ['Program', 'exe msi app deb rpm appimage apk'],
  ['Font', 'ttf otf woff woff2'],
  ['Binary', 'bin dat'],
] as const;

export type EntryKind = (typeof extensionsByKind)[number][0] | 'Folder' | 'File';

const kindByExtension: ReadonlyMap<string, EntryKind> = new Map(
  extensionsByKind.flatMap(([kind, extensions]) =>
    extensions.split(' ').map((extension) => [extension, kind]),
  ),
);

/** The extension in lower case without its dot; empty when there is none. A leading dot alone makes none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** What an entry is, in a word, judged by its name alone. */
export function entryKind({ kind, name }: Pick<Entry, 'kind' | 'name'>): EntryKind {
  if (kind === 'folder') return 'Folder';
  return kindByExtension.get(extensionOf(name)) ?? 'File';
}
