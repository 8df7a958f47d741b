import { useRef, useState, type DragEvent, type ReactElement, type RefObject } from 'react';
import type { Entry } from '../../../shared/files';
import { visibleName } from '../../../shared/names';
import { formatNumber } from '../../../shared/texts/numbers';
import { texts } from '../../../shared/texts/texts';
import { openSelected } from '../../commands/actions/browse-commands';
import { runCommand } from '../../commands/command';
import type { HeaderTexts } from '../../components/grid/columns/header-cell';
import type { GridHandle, GridMenuTarget } from '../../components/grid/grid-props';
import { VirtualGrid } from '../../components/grid/virtual-grid';
import { countEntries } from '../../lib/format/count-entries';
import { entryKey, hasEntryKey } from '../../lib/list/entry-key';
import { placeKey } from '../../lib/place/place';
import { useBrowse } from '../../stores/files/browse-store';
import { resizeColumn, sortBy, useSortOrders } from '../../stores/files/layouts-store';
import { selectByGesture, useSelection } from '../../stores/files/selection-store';
import { getSelectedEntries, getVisibleEntries, useVisibleEntries } from '../../stores/files/visible-entries';
import { beginDrag, endDrag, entriesDragType } from '../../stores/transfers/drag-store';
import { toWanted } from '../../stores/transfers/transfers-store';
import { useColumnChoices, useFileColumns } from './columns/use-file-columns';
import { showDragImage } from './drag/drag-image';
import { dragRows } from './drag/drag-rows';
import { ColumnsMenu, moveShownColumn } from './menus/columns-menu';
import { FileMenu, PlaceMenu } from './menus/file-menu';

function labelOf({ name }: Entry): string {
  return visibleName(name);
}

function dragText(entries: readonly Entry[]): string {
  const [first] = entries;
  return first !== undefined && entries.length === 1 ? labelOf(first) : countEntries(entries);
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

function headerTexts(): HeaderTexts {
  const { list } = texts();
  return {
    resize: list.resizeColumn,
    width: list.columnWidth,
    sortedAs: (level, descending) => list.sortedAs(formatNumber(level), descending),
  };
}

interface OpenMenu {
  readonly target: GridMenuTarget;
  readonly at: { x: number; y: number };
}

/** The list of files of the place. */
export function FilesGrid(): ReactElement {
  const grid = useRef<GridHandle>(null);
  const rows = useVisibleEntries();
  const columns = useFileColumns();
  const choices = useColumnChoices();
  const { selected, focused } = useSelection();
  const sort = useSortOrders();
  const filter = useBrowse((state) => state.filter);
  const view = useBrowse(({ place }) => (place === null ? '' : placeKey(place)));
  const focusRequests = useBrowse((state) => state.listFocusRequests);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  return (
    <>
      <VirtualGrid
        ref={grid}
        label={texts().list.files}
        headerTexts={headerTexts()}
        rows={rows}
        view={view}
        arrangement={JSON.stringify([sort, filter])}
        columns={columns}
        columnCount={choices.length}
        keyOf={entryKey}
        hasKey={hasEntryKey}
        labelOf={labelOf}
        selected={selected}
        focused={focused}
        focusRequests={focusRequests}
        sort={sort}
        onSort={(columnId, also) => {
          const column = columns.find(({ id }) => id === columnId);
          if (column !== undefined) sortBy(column.id, { also });
        }}
        onResizeColumn={resizeColumn}
        onMoveColumn={(id, beforeId) => {
          moveShownColumn(choices, id, beforeId);
        }}
        onGesture={(gesture) => {
          selectByGesture(gesture, getVisibleEntries());
        }}
        onOpen={() => {
          runCommand(openSelected);
        }}
        onContextMenu={(target, at) => {
          setMenu({ target, at });
        }}
        onDragStart={handleDragStart}
        onDragEnd={endDrag}
      />
      {menu === null ? null : (
        <GridMenu
          {...menu}
          grid={grid}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
    </>
  );
}

interface GridMenuProps extends OpenMenu {
  grid: RefObject<GridHandle | null>;
  onClose: () => void;
}

function GridMenu({ target, at, grid, onClose }: GridMenuProps): ReactElement {
  switch (target.kind) {
    case 'rows':
      return <FileMenu at={at} onClose={onClose} />;
    case 'place':
      return <PlaceMenu at={at} onClose={onClose} />;
    case 'columns':
      return <ColumnsMenu at={at} onClose={onClose} about={{ columnId: target.columnId, grid }} />;
  }
}
