import { FlaskConical, Play } from 'lucide-react';
import { isDemoRunning, showDemoPanel, startDemo, useDemo } from '../../stores/demo-store';
import type { Command } from '../command';

export const tryDemo: Command = {
  id: 'app.demo',
  icon: Play,
  group: 'help.learn',
  needs: 'demoOff',
  shortcuts: [],
  when: () => {
    const { demo } = useDemo.getState();
    return demo.state === 'failed' || (demo.state === 'ready' && !demo.value.running);
  },
  run: () => startDemo(),
};

/** The fault switches of the built-in services. */
export const demoPanel: Command = {
  id: 'demo.panel',
  icon: FlaskConical,
  group: 'help.learn',
  needs: 'demoOn',
  shortcuts: [],
  when: () => isDemoRunning(),
  isOn: () => useDemo.getState().panelOpen,
  run: () => {
    showDemoPanel(!useDemo.getState().panelOpen);
  },
};

export const demoCommands: readonly Command[] = [tryDemo, demoPanel];
