import { ArrowDownToLine, Ellipsis, Folder, Monitor } from 'lucide-react';
import type { DragEvent, ReactElement } from 'react';
import type { SaveTarget } from '../../../shared/settings';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import { chooseTarget, dropRowsOn, dropTargetOf, saveTargetOf } from '../../commands/actions/drop-commands';
import { ListBox, type ListBoxOption } from '../../components/list-box';
import {
  dragOver,
  dropTargetAttribute,
  endDrag,
  entriesDragType,
  useDrag,
} from '../../stores/transfers/drag-store';
import { chooseFolder, updateSettings, useSettingsView } from '../../stores/settings-store';
import { areStagedFiles } from '../../stores/transfers/staging-store';

const icons = { downloads: ArrowDownToLine, desktop: Monitor, pinned: Folder } as const;

function droppable(target: string): Pick<ListBoxOption, 'id' | 'data'> {
  return { id: target, data: { [dropTargetAttribute]: target } };
}

function optionOf({ id, kind, name, path }: SaveTarget): ListBoxOption {
  const Icon = icons[kind];
  return {
    ...droppable(dropTargetOf(id)),
    label: kind === 'pinned' ? visibleName(name) : texts().accounts.saveTargets[kind],
    title: visibleName(path),
    leading: <Icon size={15} aria-hidden />,
  };
}

function chooseOption(): ListBoxOption {
  return {
    ...droppable(chooseTarget),
    label: texts().accounts.chooseFolder,
    leading: <Ellipsis size={15} aria-hidden />,
    muted: true,
  };
}

function select(id: string): void {
  if (id === '') return;
  const saveTargetId = saveTargetOf(id);
  if (saveTargetId === null) void chooseFolder();
  else void updateSettings({ saveTargetId });
}

/* Our own rows: told by the browser's drag, or as the files that the system drags for us and brings back. */
function areOurs({ types }: DataTransfer): boolean {
  if (types.includes(entriesDragType)) return true;
  return types.includes('Files') && useDrag.getState().stagingId !== null;
}

/* Only a drop tells which files they are. */
function areReallyOurs({ types, files }: DataTransfer): boolean {
  const { stagingId } = useDrag.getState();
  return types.includes(entriesDragType) || (stagingId !== null && areStagedFiles(files, stagingId));
}

function targetUnder(event: DragEvent): string | null {
  if (!areOurs(event.dataTransfer) || !(event.target instanceof Element)) return null;
  return event.target.closest(`[${dropTargetAttribute}]`)?.getAttribute(dropTargetAttribute) ?? null;
}

function handleDragOver(event: DragEvent): void {
  const target = targetUnder(event);
  dragOver(target);
  if (target === null) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
}

function handleDragLeave(): void {
  dragOver(null);
}

function handleDrop(event: DragEvent): void {
  const target = targetUnder(event);
  dragOver(null);
  if (target === null) return;
  event.preventDefault();
  if (areReallyOurs(event.dataTransfer)) dropRowsOn(target);
  else endDrag();
}

/** Where "Download" saves to; rows of the list can be dropped on any of them. */
export function SaveTargets(): ReactElement {
  const view = useSettingsView();
  const target = useDrag((state) => state.target);
  return (
    <div
      onDragEnter={handleDragOver}
      onDragOver={handleDragOver}
      onDragLeave={handleDragLeave}
      onDrop={handleDrop}
    >
      <ListBox
        label={texts().accounts.saveTo}
        options={[...(view?.saveTargets ?? []).map(optionOf), chooseOption()]}
        selectedId={view === null ? null : dropTargetOf(view.settings.saveTargetId)}
        droppableId={target}
        onSelect={select}
      />
    </div>
  );
}
