import type { ComponentPropsWithRef, MouseEvent, ReactElement, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names';
import { Spinner } from './status/spinner';
import { Tooltip } from './overlays/tooltip';

type NativeButton = ComponentPropsWithRef<'button'>;

interface ButtonProps extends NativeButton {
  variant?: 'primary' | 'secondary' | 'danger' | 'dangerQuiet' | 'ghost';
  size?: 'normal' | 'large';
  icon?: ReactNode;
  /** Shows a spinner and ignores presses; keeps the focus. */
  busy?: boolean;
  /** Why it cannot be pressed now; read out to whoever reaches it, as it keeps the focus. */
  refusal?: string | null;
}

/** A push button. `danger` is filled; `dangerQuiet` leads to a question first. */
export function Button(props: ButtonProps): ReactElement {
  const {
    variant = 'secondary',
    size = 'normal',
    icon,
    busy = false,
    refusal = null,
    children,
    className,
    onClick,
    ...rest
  } = props;
  const handleClick = (event: MouseEvent<HTMLButtonElement>): void => {
    if (busy || refusal !== null) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || refusal !== null || undefined}
      {...(refusal === null ? {} : { 'aria-description': refusal })}
      className={classNames(styles['button'], styles[variant], styles[size], className)}
      onClick={handleClick}
    >
      {busy ? <Spinner /> : icon}
      <span className={styles['label']}>{children}</span>
    </button>
  );
}

interface IconButtonProps extends Omit<NativeButton, 'children' | 'aria-label'> {
  /** Accessible name and tooltip. */
  label: string;
  icon: ReactNode;
}

/** A button that shows only an icon. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps): ReactElement {
  return (
    <Tooltip text={label}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={classNames(styles['button'], styles['ghost'], styles['iconOnly'], className)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
