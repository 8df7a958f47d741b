import { useEffect } from 'react';
import { useAccounts } from '../../stores/accounts-store';
import { useDeletions } from '../../stores/deletions-store';
import { useDemo } from '../../stores/demo-store';
import { useDialogs } from '../../stores/window/dialogs-store';
import { useBrowse } from '../../stores/files/browse-store';
import { useFiles } from '../../stores/files/files-store';
import { useSelection } from '../../stores/files/selection-store';
import { tellMenuBar, useChosenCommand } from '../../stores/window/menu-bar-store';
import { usePlaces } from '../../stores/places-store';
import { useSettingsView } from '../../stores/settings-store';
import { getSystemInfo, useSystemInfo } from '../../stores/system-store';
import { useTransfersPanel } from '../../stores/transfers/transfers-panel-store';
import { useTransfers } from '../../stores/transfers/transfers-store';
import { getCommandContext } from '../command';
import { commandTable } from '../command-table';
import { menuBarOf } from './menu-bar';
import { isWindowFree, tryCommand } from '../keys/try-command';

/** How long changes are gathered before the menu bar is told. */
const gatherMs = 150;

const stores = [
  useAccounts,
  useBrowse,
  useDeletions,
  useDemo,
  useDialogs,
  useFiles,
  useSelection,
  usePlaces,
  useTransfers,
  useTransfersPanel,
] as const;

function tellNow(): void {
  const platform = getSystemInfo()?.platform;
  if (platform === undefined) return;
  const facts = { context: getCommandContext(), platform, isFree: isWindowFree() };
  void tellMenuBar(menuBarOf(commandTable, facts));
}

let gathering: number | undefined;

function tellSoon(): void {
  gathering ??= window.setTimeout(() => {
    gathering = undefined;
    tellNow();
  }, gatherMs);
}

function runChosen(id: string): void {
  const command = commandTable.find((one) => one.id === id);
  if (command !== undefined) tryCommand(command);
}

/** Keeps the menu bar of the system as the commands are, and runs what is chosen there. */
export function useMenuBar(): void {
  const settings = useSettingsView();
  const info = useSystemInfo();
  useEffect(tellSoon, [settings, info]);
  useEffect(() => {
    const stops = [
      ...stores.map((store) => store.subscribe(tellSoon)),
      useChosenCommand.subscribe(({ chosen }) => {
        if (chosen !== null) runChosen(chosen.id);
      }),
    ];
    tellSoon();
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}
