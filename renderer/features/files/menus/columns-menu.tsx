import {
  ArrowLeftToLine,
  ArrowRightToLine,
  EyeOff,
  MoveHorizontal,
  RotateCcw,
  UnfoldHorizontal,
} from 'lucide-react';
import type { ReactElement, RefObject } from 'react';
import { formatNumber } from '../../../../shared/texts/numbers';
import { texts } from '../../../../shared/texts/texts';
import type { GridHandle } from '../../../components/grid/grid-props';
import { ContextMenu, type MenuAction } from '../../../components/overlays/menu';
import { isRightToLeft } from '../../../components/right-to-left';
import { moveColumn, resetColumns, showColumn } from '../../../stores/files/layouts-store';
import { announce } from '../../../stores/window/notices-store';
import type { ColumnChoice } from '../columns/file-columns';
import { useColumnChoices } from '../columns/use-file-columns';

/** Moves a column that is shown right before another, null: after all; and says where it is then. */
export function moveShownColumn(choices: readonly ColumnChoice[], id: string, beforeId: string | null): void {
  moveColumn(id, beforeId);
  const shown = choices.filter(({ isShown }) => isShown);
  const others = shown.filter((choice) => choice.id !== id);
  const moved = shown.find((choice) => choice.id === id);
  const found = others.findIndex((choice) => choice.id === beforeId);
  const at = found === -1 ? others.length : found;
  if (moved !== undefined)
    announce(texts().list.columnMoved(moved.label, formatNumber(at + 1), formatNumber(shown.length)));
}

function choiceActions(choices: readonly ColumnChoice[]): readonly MenuAction[] {
  return choices.map(({ id, label, isShown }) => ({
    id: `show-${id}`,
    label,
    section: 'choices',
    checked: isShown,
    /* Rows without names could not be told apart. */
    disabled: id === 'name',
    run: () => {
      showColumn(id, !isShown);
    },
  }));
}

/* A menu that closes gives the focus back in the next frame; what is to have it comes after. */
function afterMenu(action: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(action));
}

function columnActions(
  choices: readonly ColumnChoice[],
  columnId: string,
  grid: RefObject<GridHandle | null>,
): readonly MenuAction[] {
  const { list } = texts();
  const shown = choices.filter(({ isShown }) => isShown);
  const at = shown.findIndex(({ id }) => id === columnId);
  const column = shown[at];
  if (column === undefined) return [];
  const { label } = column;
  const move = (beforeId: string | null): void => {
    moveShownColumn(choices, columnId, beforeId);
  };
  const back = {
    disabled: at === 0,
    run: (): void => {
      move(shown[at - 1]?.id ?? null);
    },
  };
  const on = {
    disabled: at === shown.length - 1,
    run: (): void => {
      move(shown[at + 2]?.id ?? null);
    },
  };
  const [left, right] = isRightToLeft(document.documentElement) ? [on, back] : [back, on];
  return [
    {
      id: 'fit',
      label: list.fitColumn(label),
      icon: <UnfoldHorizontal size={15} />,
      run: () => grid.current?.fitColumn(columnId),
    },
    {
      id: 'resize',
      label: list.resizeColumn(label),
      icon: <MoveHorizontal size={15} />,
      run: () => {
        afterMenu(() => grid.current?.focusSeparator(columnId));
      },
    },
    {
      id: 'left',
      label: list.moveColumnLeft(label),
      icon: <ArrowLeftToLine size={15} />,
      ...left,
    },
    {
      id: 'right',
      label: list.moveColumnRight(label),
      icon: <ArrowRightToLine size={15} />,
      ...right,
    },
    {
      id: 'hide',
      label: list.hideColumn(label),
      icon: <EyeOff size={15} />,
      disabled: columnId === 'name',
      run: () => {
        showColumn(columnId, false);
      },
    },
  ].map((action) => ({ ...action, section: 'column' }));
}

interface ColumnsMenuProps {
  at: { x: number; y: number };
  onClose: () => void;
  /** The column that it was opened at, and the grid that shows it. */
  about?: { readonly columnId: string | null; readonly grid: RefObject<GridHandle | null> };
}

/** Which columns are shown, and what can be done to the one that the menu was opened at. */
export function ColumnsMenu({ at, onClose, about }: ColumnsMenuProps): ReactElement {
  const choices = useColumnChoices();
  const { list } = texts();
  const columnId = about?.columnId ?? null;
  const actions: readonly MenuAction[] = [
    ...(about === undefined || columnId === null ? [] : columnActions(choices, columnId, about.grid)),
    ...choiceActions(choices),
    {
      id: 'reset',
      label: list.resetColumns,
      section: 'reset',
      icon: <RotateCcw size={15} />,
      run: resetColumns,
    },
  ];
  return <ContextMenu label={list.columnsMenu} actions={actions} at={at} onClose={onClose} />;
}
