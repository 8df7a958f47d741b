import type { ComponentPropsWithRef, ReactElement } from 'react';
import { Focusable, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import styles from './tooltip.module.css';

interface TooltipProps {
  text: string;
  /** One focusable element. */
  children: ReactElement<ComponentPropsWithRef<'button'>, 'button'>;
}

/** Names an icon on hover and on keyboard focus. */
export function Tooltip({ text, children }: TooltipProps): ReactElement {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      <Focusable>{children}</Focusable>
      <AriaTooltip offset={6} className={styles['tooltip'] ?? ''}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
