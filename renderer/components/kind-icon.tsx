import {
  Archive,
  BookOpenText,
  Cpu,
  Database,
  File,
  FileBadge,
  FileCode2,
  FileDigit,
  FileText,
  FileType2,
  Folder,
  HardDrive,
  Image,
  Mail,
  Music,
  PencilRuler,
  Presentation,
  ScrollText,
  Table2,
  Type,
  Video,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import type { EntryKind } from '../lib/entry-kind';

const icons: Readonly<Record<EntryKind, LucideIcon>> = {
  Folder,
  File,
  Text: FileText,
  Table: Table2,
  Document: BookOpenText,
  Presentation,
  PDF: FileType2,
  Image,
  Video,
  Audio: Music,
  Archive,
  Log: ScrollText,
  Drawing: PencilRuler,
  Code: FileCode2,
  Data: Database,
  Email: Mail,
  Certificate: FileBadge,
  DiskImage: HardDrive,
  Program: Cpu,
  Font: Type,
  Binary: FileDigit,
};

/** The picture of a kind of file; decoration beside its name. */
export function KindIcon({ kind, size = 16 }: { kind: EntryKind; size?: number }): ReactElement {
  const Icon = icons[kind];
  return <Icon size={size} strokeWidth={size > 24 ? 1.25 : 1.75} aria-hidden />;
}
