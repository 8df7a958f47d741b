import type { ReactElement, ReactNode } from 'react';
import { ListBox as AriaListBox, ListBoxItem, Text } from 'react-aria-components';
import styles from './list-box.module.css';

export interface ListBoxOption {
  id: string;
  /** The whole accessible name. */
  label: string;
  /** Second line; a description, not part of the name. */
  description?: ReactNode;
  /** Shown by the pointer resting on it. */
  title?: string;
  leading?: ReactNode;
  trailing?: ReactNode;
  muted?: boolean;
}

interface ListBoxProps {
  label: string;
  options: readonly ListBoxOption[];
  selectedId: string | null;
  /** The option that takes what is being dragged over it. */
  droppableId?: string | null;
  onSelect: (id: string) => void;
}

/** A list of which one option is selected. Each option's element has its id in `data-key`. */
export function ListBox({
  label,
  options,
  selectedId,
  droppableId = null,
  onSelect,
}: ListBoxProps): ReactElement {
  return (
    <AriaListBox
      aria-label={label}
      className={styles['list'] ?? ''}
      selectionMode="single"
      selectedKeys={selectedId === null ? [] : [selectedId]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        onSelect(String(chosen ?? selectedId ?? ''));
      }}
    >
      {options.map((option) => (
        <Option key={option.id} option={option} isDroppable={option.id === droppableId} />
      ))}
    </AriaListBox>
  );
}

function Option({ option, isDroppable }: { option: ListBoxOption; isDroppable: boolean }): ReactElement {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className={styles['option'] ?? ''}
      data-muted={option.muted === true ? '' : undefined}
      data-droppable={isDroppable ? '' : undefined}
    >
      <span className={styles['leading']}>{option.leading}</span>
      <span className={styles['texts']} title={option.title}>
        <Text slot="label" className={styles['label'] ?? ''}>
          <bdi>{option.label}</bdi>
        </Text>
        {option.description === undefined ? null : (
          <Text slot="description" className={styles['description'] ?? ''}>
            {option.description}
          </Text>
        )}
      </span>
      {option.trailing}
    </ListBoxItem>
  );
}
