import type { Page } from 'playwright';

/** A thing as assistive technology is told of it. */
export interface TreeNode {
  readonly role: string;
  readonly name: string;
  readonly isFocused: boolean;
  readonly isSelected: boolean;
}

/** Everything on screen that assistive technology is told of, from the top, by Chromium's own account. */
async function readAccessibilityTree(page: Page): Promise<readonly TreeNode[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, properties = [] }) => {
        const isSet = (wanted: string): boolean =>
          properties.some((property) => property.name === wanted && property.value.value === true);
        return {
          role: String(role?.value ?? ''),
          name: String(name?.value ?? ''),
          isFocused: isSet('focused'),
          isSelected: isSet('selected'),
        };
      });
  } finally {
    await session.detach();
  }
}

/** "role name" of what has the keyboard. */
export async function focusedNode(page: Page): Promise<string> {
  const focused = (await readAccessibilityTree(page)).filter(
    ({ isFocused, role }) => isFocused && role !== 'RootWebArea',
  );
  return focused.map(({ role, name }) => `${role} ${name}`).join(' + ');
}

const controls = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'option',
  'radio',
  'searchbox',
  'switch',
  'tab',
  'textbox',
]);

/** Controls that assistive technology has no name for. */
export async function namelessControls(page: Page): Promise<readonly string[]> {
  const tree = await readAccessibilityTree(page);
  return tree.filter(({ role, name }) => controls.has(role) && name.trim() === '').map(({ role }) => role);
}
