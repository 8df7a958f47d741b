import type { ReactElement, ReactNode } from 'react';
import { SelectField } from '../../components/forms/select-field';
import styles from './setting.module.css';

interface SelectSettingProps<V extends string> {
  label: string;
  description?: string;
  options: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
  /** Beside the list. */
  action?: ReactNode;
}

/** A setting that is chosen from a list, under its label. */
export function SelectSetting<V extends string>(props: SelectSettingProps<V>): ReactElement {
  const { label, description, options, value, onChange, action } = props;
  return (
    <div className={styles['setting']}>
      <span aria-hidden className={styles['label']}>
        {label}
      </span>
      <div className={styles['row']}>
        <SelectField label={label} options={options} value={value} onChange={onChange} />
        {action}
      </div>
      {description === undefined ? null : <p className={styles['note']}>{description}</p>}
    </div>
  );
}
