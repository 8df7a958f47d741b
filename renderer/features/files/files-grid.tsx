import { useState, type DragEvent, type ReactElement } from 'react';
import type { Entry } from '../../../shared/files';
import { visibleName } from '../../../shared/names';
import { runCommand } from '../../commands/command';
import { openSelected } from '../../commands/browse-commands';
import { VirtualGrid } from '../../components/grid/virtual-grid';
import { countEntries } from '../../lib/format/count-entries';
import { entryKey, hasEntryKey } from '../../lib/list/entry-key';
import { placeKey } from '../../lib/place/place';
import { sortBy, useBrowse } from '../../stores/files/browse-store';
import { beginDrag, endDrag, entriesDragType } from '../../stores/transfers/drag-store';
import { selectByGesture, useSelection } from '../../stores/files/selection-store';
import { getLocale } from '../../stores/system-store';
import { toWanted } from '../../stores/transfers/transfers-store';
import { getSelectedEntries, getVisibleEntries, useVisibleEntries } from '../../stores/files/visible-entries';
import { showDragImage } from './drag/drag-image';
import { dragRows } from './drag/drag-rows';
import { FileMenu } from './file-menu';
import { useFileColumns } from './use-file-columns';

function labelOf({ name }: Entry): string {
  return visibleName(name);
}

function dragText(entries: readonly Entry[]): string {
  const [first] = entries;
  return first !== undefined && entries.length === 1 ? labelOf(first) : countEntries(entries, getLocale());
}

/* A real pointer drags in our own way; the browser's is left to programs that only say that they drag. */
function handleDragStart(event: DragEvent): void {
  const entries = getSelectedEntries();
  const wanted = entries.map((entry) => toWanted(entry));
  if (event.nativeEvent.isTrusted || entries.length === 0) event.preventDefault();
  if (entries.length === 0) return;
  if (event.nativeEvent.isTrusted) {
    dragRows(wanted, dragText(entries));
    return;
  }
  beginDrag(wanted);
  event.dataTransfer.effectAllowed = 'copy';
  /* A type with empty data would not be offered to the drop target. */
  event.dataTransfer.setData(entriesDragType, String(entries.length));
  showDragImage(event, dragText(entries));
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
