import { create } from 'zustand';

interface TransfersPanelState {
  readonly isOpen: boolean;
  /** Share of the window's middle in percent, as the user has set it; null: as high as its rows, up to a limit. */
  readonly height: number | null;
}

/** Percent. */
export const lowestPanel = 15;
export const highestPanel = 75;

/** How the transfers are shown, for as long as the window lives. */
export const useTransfersPanel = create<TransfersPanelState>()(() => ({ isOpen: true, height: null }));

export function toggleTransfersPanel(): void {
  useTransfersPanel.setState(({ isOpen }) => ({ isOpen: !isOpen }));
}

/** Within the limits; null gives the height back to the rows. */
export function setTransfersPanelHeight(percent: number | null): void {
  const height = percent === null ? null : Math.min(Math.max(Math.round(percent), lowestPanel), highestPanel);
  useTransfersPanel.setState({ height });
}
