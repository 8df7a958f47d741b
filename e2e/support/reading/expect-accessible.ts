import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'playwright/test';
import type { RunningApp } from '../app/running-app';

/* Options are named by the account alone, as the contract says, and show the service beside it. */
const namedByContract = 'label-content-name-mismatch';

/** Axe finds nothing in what the window shows now, apart from the contents of files in the frames of previews. */
export async function expectAccessible({ page }: RunningApp): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ iframes: false })
    .disableRules([namedByContract])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
}
