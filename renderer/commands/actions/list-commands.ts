import {
  ArrowDownAZ,
  ArrowDownWideNarrow,
  CalendarArrowDown,
  Columns3,
  Shapes,
  SquareDashed,
  type LucideIcon,
} from 'lucide-react';
import { getSortOrders, requestColumnsMenu, sortBy } from '../../stores/files/layouts-store';
import { selectByGesture } from '../../stores/files/selection-store';
import { getVisibleEntries } from '../../stores/files/visible-entries';
import type { Command, CommandContext } from '../command';

const hasPlace = ({ place }: CommandContext): boolean => place !== null;

/** Shows which columns there are. */
export const chooseColumns: Command = {
  id: 'list.columns',
  icon: Columns3,
  group: 'view.list',
  needs: 'place',
  shortcuts: [],
  when: hasPlace,
  run: requestColumnsMenu,
};

/** Selects what is not selected, of the rows on screen. */
export const invertSelection: Command = {
  id: 'list.invertSelection',
  icon: SquareDashed,
  group: 'edit.select',
  needs: 'place',
  shortcuts: [{ key: 'a', mod: true, shift: true, where: 'list' }],
  when: hasPlace,
  run: () => {
    selectByGesture({ kind: 'invert' }, getVisibleEntries());
  },
};

type SortColumn = 'name' | 'size' | 'modified' | 'kind';

/** As a click on the head of the column does; once more turns the order round. */
function sortCommand(column: SortColumn, icon: LucideIcon): Command {
  return {
    id: `list.sort.${column}`,
    icon,
    group: 'view.sort',
    needs: 'place',
    shortcuts: [],
    when: hasPlace,
    isOn: () => getSortOrders()[0]?.column === column,
    run: () => {
      sortBy(column);
    },
  };
}

export const listCommands: readonly Command[] = [
  chooseColumns,
  invertSelection,
  sortCommand('name', ArrowDownAZ),
  sortCommand('size', ArrowDownWideNarrow),
  sortCommand('modified', CalendarArrowDown),
  sortCommand('kind', Shapes),
];
