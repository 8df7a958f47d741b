import type { ElectronApplication } from 'playwright';

/**
 * From now on the system's own message boxes are not shown, but answered with the button of that name. Gives a function that tells what was asked
 * since.
 */
export async function answerMessageBoxes(
  electron: ElectronApplication,
  button: string,
): Promise<() => Promise<string[]>> {
  const boxes = await electron.evaluateHandle(({ dialog }, label) => {
    const asked: string[] = [];
    dialog.showMessageBox = (...args: unknown[]) => {
      const { message, buttons = [] } = Object(args.at(-1)) as Electron.MessageBoxOptions;
      asked.push(message);
      return Promise.resolve({ response: buttons.indexOf(label), checkboxChecked: false });
    };
    return asked;
  }, button);
  return () => boxes.jsonValue();
}
