import { SkipBack, SkipForward, Table2 } from 'lucide-react';
import { focusNextRegion } from '../../lib/focus/region-focus';
import { requestListFocus } from '../../stores/files/browse-store';
import type { Command } from '../command';

/* Also on the welcome screen, which has no parts: there nothing happens. */
const goToNextRegion: Command = {
  id: 'regions.next',
  icon: SkipForward,
  group: 'go.regions',
  shortcuts: [{ key: 'F6' }],
  when: () => true,
  run: () => {
    focusNextRegion(1);
  },
};

const goToPreviousRegion: Command = {
  id: 'regions.previous',
  icon: SkipBack,
  group: 'go.regions',
  shortcuts: [{ key: 'F6', shift: true }],
  when: () => true,
  run: () => {
    focusNextRegion(-1);
  },
};

/** What Escape does beside the list. */
const goToList: Command = {
  id: 'regions.list',
  icon: Table2,
  group: 'go.regions',
  shortcuts: [{ key: 'Escape', where: 'panes' }],
  needs: 'place',
  when: ({ place }) => place !== null,
  run: requestListFocus,
};

export const regionsCommands: readonly Command[] = [goToNextRegion, goToPreviousRegion, goToList];
