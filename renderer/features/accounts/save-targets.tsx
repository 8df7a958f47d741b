import { ArrowDownToLine, Ellipsis, Folder, Monitor } from 'lucide-react';
import { useState, type DragEvent, type ReactElement } from 'react';
import type { SaveTarget } from '../../../shared/settings';
import { visibleName } from '../../../shared/names';
import { saveDroppedTo, saveDroppedToChosenFolder } from '../../commands/files-commands';
import { ListBox, type ListBoxOption } from '../../components/list-box';
import { entriesDragType } from '../../stores/drag-store';
import { chooseFolder, updateSettings, useSettingsView } from '../../stores/settings-store';

const chooseId = 'choose';
const idPrefix = 'target:';

const icons = { downloads: ArrowDownToLine, desktop: Monitor, pinned: Folder } as const;
const fixedNames = { downloads: 'Downloads', desktop: 'Desktop', pinned: null } as const;

function optionOf({ id, kind, name, path }: SaveTarget): ListBoxOption {
  const Icon = icons[kind];
  return {
    id: idPrefix + id,
    label: fixedNames[kind] ?? visibleName(name),
    title: visibleName(path),
    leading: <Icon size={15} aria-hidden />,
  };
}

const choose: ListBoxOption = {
  id: chooseId,
  label: 'Choose folder…',
  leading: <Ellipsis size={15} aria-hidden />,
  muted: true,
};

function select(id: string): void {
  if (id === chooseId) void chooseFolder();
  else if (id !== '') void updateSettings({ saveTargetId: id.slice(idPrefix.length) });
}

function dropOn(id: string): void {
  if (id === chooseId) void saveDroppedToChosenFolder();
  else saveDroppedTo(id.slice(idPrefix.length));
}

function optionUnder(event: DragEvent): string | null {
  if (!event.dataTransfer.types.includes(entriesDragType) || !(event.target instanceof Element)) return null;
  return event.target.closest('[data-key]')?.getAttribute('data-key') ?? null;
}

/** Where "Download" saves to; rows of the list can be dropped on any of them. */
export function SaveTargets(): ReactElement {
  const view = useSettingsView();
  const [droppable, setDroppable] = useState<string | null>(null);
  const handleDragOver = (event: DragEvent): void => {
    const id = optionUnder(event);
    setDroppable(id);
    if (id === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };
  const handleDrop = (event: DragEvent): void => {
    const id = optionUnder(event);
    setDroppable(null);
    if (id === null) return;
    event.preventDefault();
    dropOn(id);
  };
  return (
    <div
      onDragEnter={handleDragOver}
      onDragOver={handleDragOver}
      onDragLeave={() => {
        setDroppable(null);
      }}
      onDrop={handleDrop}
    >
      <ListBox
        label="Save to"
        options={[...(view?.saveTargets ?? []).map(optionOf), choose]}
        selectedId={view === null ? null : idPrefix + view.settings.saveTargetId}
        droppableId={droppable}
        onSelect={select}
      />
    </div>
  );
}
