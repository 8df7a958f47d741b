import { Minus, Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Group, Input, Label, NumberField as AriaNumberField, Text } from 'react-aria-components';
import styles from './form-field.module.css';

interface NumberFieldProps {
  label: string;
  description?: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}

/** A whole number within limits, with buttons for one less and one more. */
export function NumberField({
  label,
  description,
  value,
  min,
  max,
  onChange,
}: NumberFieldProps): ReactElement {
  const handleChange = (changed: number): void => {
    if (!Number.isNaN(changed)) onChange(changed);
  };
  return (
    <AriaNumberField
      className={styles['field'] ?? ''}
      value={value}
      minValue={min}
      maxValue={max}
      onChange={handleChange}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Group className={styles['stepper'] ?? ''}>
        <Button slot="decrement" className={styles['step'] ?? ''}>
          <Minus size={14} aria-hidden />
        </Button>
        <Input className={styles['stepperInput'] ?? ''} />
        <Button slot="increment" className={styles['step'] ?? ''}>
          <Plus size={14} aria-hidden />
        </Button>
      </Group>
      {description === undefined ? null : (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
    </AriaNumberField>
  );
}
