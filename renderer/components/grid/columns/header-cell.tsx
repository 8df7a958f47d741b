import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactElement } from 'react';
import { columnWidths } from '../../../../shared/choices/list-columns';
import { classNames } from '../../class-names';
import { ColumnSeparator, type ColumnSizing } from './column-separator';
import type { GridColumn, GridSort } from './grid-columns';
import styles from './grid-header.module.css';

/** What a header says beside the names of its columns. */
export interface HeaderTexts {
  readonly resize: (column: string) => string;
  readonly width: (pixels: number) => string;
  /** Of a column that is one of several which the rows are sorted by; `level` counts from 1. */
  readonly sortedAs: (level: number, descending: boolean) => string;
}

interface HeaderCellProps<R> {
  column: GridColumn<R>;
  sort: readonly GridSort[];
  texts: HeaderTexts;
  /** Pixels on screen. */
  width: number;
  sizing: ColumnSizing;
  isTabStop: boolean;
  isDragged: boolean;
  /** Where a column that is dragged would come to stand. */
  drop: 'before' | 'after' | null;
  onSort: (columnId: string, also: boolean) => void;
}

function ariaSort(sort: readonly GridSort[], columnId: string): 'ascending' | 'descending' | 'none' {
  const [first] = sort;
  if (first?.column !== columnId) return 'none';
  return first.descending ? 'descending' : 'ascending';
}

/** The header of one column: sorts by it, and has its edge. */
export function HeaderCell<R>(props: HeaderCellProps<R>): ReactElement {
  const { column, sort, texts, width, sizing, isTabStop, isDragged, drop, onSort } = props;
  const { id, label, align } = column;
  return (
    <div
      role="columnheader"
      aria-label={label}
      aria-colindex={column.position}
      aria-sort={ariaSort(sort, id)}
      data-column={id}
      data-drop={drop ?? undefined}
      className={classNames(
        styles['headCell'],
        align === 'end' && styles['end'],
        isDragged && styles['dragged'],
      )}
    >
      <SortButton
        label={label}
        columnId={id}
        sort={sort}
        texts={texts}
        isTabStop={isTabStop}
        onSort={onSort}
      />
      <ColumnSeparator
        columnId={id}
        label={texts.resize(label)}
        width={width}
        widthText={texts.width(width)}
        limits={columnWidths}
        sizing={sizing}
      />
    </div>
  );
}

interface SortButtonProps {
  label: string;
  columnId: string;
  sort: readonly GridSort[];
  texts: HeaderTexts;
  isTabStop: boolean;
  onSort: (columnId: string, also: boolean) => void;
}

function SortButton({ label, columnId, sort, texts, isTabStop, onSort }: SortButtonProps): ReactElement {
  const level = sort.findIndex(({ column }) => column === columnId);
  const descending = sort[level]?.descending ?? false;
  const Arrow = descending ? ArrowDown : ArrowUp;
  const isOneOfMany = level !== -1 && sort.length > 1;
  return (
    <button
      type="button"
      tabIndex={isTabStop ? 0 : -1}
      {...(isOneOfMany ? { 'aria-description': texts.sortedAs(level + 1, descending) } : {})}
      className={classNames(styles['sortButton'], level !== -1 && styles['sorted'])}
      onClick={({ shiftKey }) => {
        onSort(columnId, shiftKey);
      }}
    >
      <span className={styles['label']}>{label}</span>
      {level === -1 ? null : <Arrow size={13} aria-hidden />}
      {isOneOfMany ? (
        <span aria-hidden className={styles['level']}>
          {level + 1}
        </span>
      ) : null}
    </button>
  );
}
