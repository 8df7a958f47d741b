import { useState, type DragEvent, type ReactElement } from 'react';
import type { Entry } from '../../../shared/files';
import { visibleName } from '../../../shared/names';
import { runCommand } from '../../commands/command';
import { openFiles } from '../../commands/files-commands';
import { VirtualGrid } from '../../components/grid/virtual-grid';
import { countOf } from '../../lib/format/count-of';
import { entryKey, hasEntryKey } from '../../lib/list/entry-key';
import { sortBy, useBrowse } from '../../stores/browse-store';
import { beginDrag, endDrag, entriesDragType } from '../../stores/drag-store';
import { selectByGesture, useSelection } from '../../stores/selection-store';
import { getLocale } from '../../stores/system-store';
import { getSelectedEntries, getVisibleEntries, useVisibleEntries } from '../../stores/visible-entries';
import { showDragImage } from './drag-image';
import { FileMenu } from './file-menu';
import { useFileColumns } from './use-file-columns';

function labelOf({ name }: Entry): string {
  return visibleName(name);
}

function handleDragStart(event: DragEvent): void {
  const entries = getSelectedEntries();
  const [first] = entries;
  if (first === undefined) return;
  beginDrag(entries);
  event.dataTransfer.effectAllowed = 'copy';
  /* A type with empty data would not be offered to the drop target. */
  event.dataTransfer.setData(entriesDragType, String(entries.length));
  showDragImage(event, entries.length === 1 ? labelOf(first) : countOf(entries.length, 'file', getLocale()));
}

/** The list of files of the place. */
export function FilesGrid(): ReactElement {
  const rows = useVisibleEntries();
  const columns = useFileColumns();
  const { selected, focused } = useSelection();
  const sort = useBrowse((state) => state.sort);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  return (
    <>
      <VirtualGrid
        label="Files"
        rows={rows}
        columns={columns}
        keyOf={entryKey}
        hasKey={hasEntryKey}
        labelOf={labelOf}
        selected={selected}
        focused={focused}
        sort={sort}
        onSort={(columnId) => {
          const column = columns.find(({ id }) => id === columnId);
          if (column !== undefined) sortBy(column.id);
        }}
        onGesture={(gesture) => {
          selectByGesture(gesture, getVisibleEntries());
        }}
        onOpen={() => {
          runCommand(openFiles);
        }}
        onContextMenu={setMenuAt}
        onDragStart={handleDragStart}
        onDragEnd={endDrag}
      />
      {menuAt === null ? null : (
        <FileMenu
          at={menuAt}
          onClose={() => {
            setMenuAt(null);
          }}
        />
      )}
    </>
  );
}
