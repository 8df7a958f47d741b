import { useState, type DragEvent, type ReactElement } from 'react';
import type { Entry } from '../../../shared/files';
import { visibleName } from '../../../shared/names';
import { runCommand } from '../../commands/command';
import { openSelected } from '../../commands/browse-commands';
import { VirtualGrid } from '../../components/grid/virtual-grid';
import { countOf } from '../../lib/format/count-of';
import { entryKey, hasEntryKey } from '../../lib/list/entry-key';
import { placeKey } from '../../lib/place/place';
import { sortBy, useBrowse } from '../../stores/browse-store';
import { beginDrag, endDrag, entriesDragType } from '../../stores/drag-store';
import { selectByGesture, useSelection } from '../../stores/selection-store';
import { getLocale } from '../../stores/system-store';
import { toWanted } from '../../stores/transfers-store';
import { getSelectedEntries, getVisibleEntries, useVisibleEntries } from '../../stores/visible-entries';
import { showDragImage } from './drag-image';
import { FileMenu } from './file-menu';
import { useFileColumns } from './use-file-columns';

function labelOf({ name }: Entry): string {
  return visibleName(name);
}

/* Folders cannot be downloaded, so they stay where they are. */
function handleDragStart(event: DragEvent): void {
  const files = getSelectedEntries().filter(({ kind }) => kind === 'file');
  const [first] = files;
  if (first === undefined) {
    event.preventDefault();
    return;
  }
  beginDrag(files.map((entry) => toWanted(entry)));
  event.dataTransfer.effectAllowed = 'copy';
  /* A type with empty data would not be offered to the drop target. */
  event.dataTransfer.setData(entriesDragType, String(files.length));
  showDragImage(event, files.length === 1 ? labelOf(first) : countOf(files.length, 'file', getLocale()));
}

/** The list of files of the place. */
export function FilesGrid(): ReactElement {
  const rows = useVisibleEntries();
  const columns = useFileColumns();
  const { selected, focused } = useSelection();
  const sort = useBrowse((state) => state.sort);
  const view = useBrowse(({ place }) => (place === null ? '' : placeKey(place)));
  const focusRequests = useBrowse((state) => state.listFocusRequests);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  return (
    <>
      <VirtualGrid
        label="Files"
        rows={rows}
        view={view}
        columns={columns}
        keyOf={entryKey}
        hasKey={hasEntryKey}
        labelOf={labelOf}
        selected={selected}
        focused={focused}
        focusRequests={focusRequests}
        sort={sort}
        onSort={(columnId) => {
          const column = columns.find(({ id }) => id === columnId);
          if (column !== undefined) sortBy(column.id);
        }}
        onGesture={(gesture) => {
          selectByGesture(gesture, getVisibleEntries());
        }}
        onOpen={() => {
          runCommand(openSelected);
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
