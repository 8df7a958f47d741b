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
  /** Attributes of the option's element, for those who look it up. */
  data?: Readonly<Record<`data-${string}`, string>>;
}

interface ListBoxProps {
  label: string;
  options: readonly ListBoxOption[];
  selectedId: string | null;
  /** The option that takes what is being dragged over it. */
  droppableId?: string | null;
  /** The option being moved within the list, and the line where it would come to stand. */
  moving?: { readonly id: string; readonly lineId: string | null; readonly edge: 'before' | 'after' } | null;
  onSelect: (id: string) => void;
}

/** A list of which one option is selected. Each option's element has its id in `data-key`. */
export function ListBox({
  label,
  options,
  selectedId,
  droppableId = null,
  moving = null,
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
        <Option
          key={option.id}
          option={option}
          state={{
            'data-droppable': option.id === droppableId ? '' : undefined,
            'data-moving': option.id === moving?.id ? '' : undefined,
            'data-line': option.id === moving?.lineId ? moving.edge : undefined,
          }}
        />
      ))}
    </AriaListBox>
  );
}

interface OptionProps {
  option: ListBoxOption;
  /** How it is drawn now. */
  state: Readonly<Record<`data-${string}`, string | undefined>>;
}

function Option({ option, state }: OptionProps): ReactElement {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className={styles['option'] ?? ''}
      data-muted={option.muted === true ? '' : undefined}
      {...option.data}
      {...state}
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
