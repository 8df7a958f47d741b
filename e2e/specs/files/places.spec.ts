import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import type { RunningApp } from '../../support/app/running-app';

async function openDrawings({ window }: RunningApp): Promise<void> {
  await window.files.openFolder('Harbour project');
  await window.files.rows('Drawings').filter({ hasText: 'Folder' }).dblclick();
  await expect(window.path.here).toHaveText('Drawings');
}

async function keptLists(profile: string): Promise<string[]> {
  return (await readdir(join(profile, 'lists')).catch(() => [])).filter((name) => name.endsWith('.json'));
}

test.describe('favourites', () => {
  test('are kept, opened, moved and removed', async ({ team }) => {
    const { favourites, files, path } = team.window;
    await files.openFolder('Harbour project');
    await favourites.star.click();
    await expect(favourites.star).toHaveAttribute('aria-pressed', 'true');
    await files.rows('Drawings').filter({ hasText: 'Folder' }).click();
    await team.page.keyboard.press('ControlOrMeta+d');
    await expect(favourites.names).toHaveText(['Harbour project', 'Drawings']);
    await favourites.option('Drawings').click();
    await expect(path.here).toHaveText('Drawings');
    await expect(path.ancestor('Harbour project')).toBeVisible();
    await favourites.option('Drawings').focus();
    await team.page.keyboard.press('Alt+ArrowUp');
    await expect(favourites.names).toHaveText(['Drawings', 'Harbour project']);
    await favourites.choose('Drawings', 'Remove from favourites');
    await expect(favourites.names).toHaveText(['Harbour project']);
  });

  test('take folders that are dropped on them', async ({ team }) => {
    const { favourites, files } = team.window;
    const row = await files.rows('Harbour project').boundingBox();
    const target = await favourites.root.boundingBox();
    if (row === null || target === null) throw new Error('There is nothing to drag.');
    const { mouse } = team.page;
    await mouse.move(row.x + 80, row.y + 10);
    await mouse.down();
    await mouse.move(row.x + 60, row.y + 30, { steps: 5 });
    await mouse.move(target.x + 40, target.y + 20, { steps: 10 });
    await mouse.up();
    await expect(favourites.names).toHaveText(['Harbour project']);
  });

  test('say when their folder is gone', async ({ team, oracleTruth }) => {
    const { favourites, files, accounts } = team.window;
    await files.openFolder('Harbour project');
    await files.rows('Drawings').filter({ hasText: 'Folder' }).click();
    await team.page.keyboard.press('ControlOrMeta+d');
    await accounts.open('Team');
    await oracleTruth.remove(await oracleTruth.idOf('/Harbour project/Drawings', 'folder'), 'folder');
    await favourites.option('Drawings').click();
    await expect(favourites.option('Drawings')).toContainText('not there any more');
    await expect(team.window.alerts.first()).toBeVisible();
  });

  test('go with their account', async ({ team, services, machine }) => {
    const { favourites, files, accounts, path } = team.window;
    await files.openFolder('Harbour project');
    await favourites.star.click();
    await team.window.signIn({ name: 'Shop', ...services.sweeppea });
    await expect.poll(() => keptLists(machine.profile)).toHaveLength(3);
    await accounts.remove('Team');
    await expect(accounts.account('Team')).toBeHidden();
    await expect(favourites.names).toHaveCount(0);
    await expect(path.here).toHaveText('All files');
    expect(await favourites.listRecent()).toEqual(['No other places yet']);
    await expect.poll(() => keptLists(machine.profile)).toHaveLength(1);
  });
});

test('recent places and the way back can be chosen from menus', async ({ team }) => {
  const { favourites, path, accounts } = team.window;
  await openDrawings(team);
  await accounts.open('Team');
  expect(await favourites.listRecent()).toEqual([
    'Team › Harbour project › Drawings',
    'Team › Harbour project',
    'Clear recent places',
  ]);
  await favourites.openRecent('Team › Harbour project › Drawings');
  await expect(path.here).toHaveText('Drawings');
  await path.chooseBack('Harbour project · Team');
  await expect(path.here).toHaveText('Harbour project');
  await path.forward.click();
  await expect(path.here).toHaveText('Drawings');
});

test('the place of the last visit comes back with its list, even when nobody can be asked', async ({
  launch,
  services,
  machine,
}) => {
  const first = await launch();
  await first.window.signIn({ name: 'Team', ...services.oracle });
  await openDrawings(first);
  await first.window.files.expectComplete();
  const names = await first.window.files.names.allTextContents();
  await expect.poll(() => keptLists(machine.profile)).toHaveLength(3);
  await first.close();

  const { window } = await launch();
  await expect(window.path.here).toHaveText('Drawings');
  await expect(window.files.names).toHaveText(names);
  await expect(window.files.statusBar).toContainText(/As of .*could not be refreshed/);
  await window.signInAgain('Team', services.oracle.password);
  await window.files.expectComplete();
  await expect(window.files.statusBar).not.toContainText('As of');
});

test('kept lists hold no links and no secrets', async ({ harbour, services, machine }) => {
  await expect.poll(() => keptLists(machine.profile)).toHaveLength(1);
  await harbour.close();
  for (const name of await keptLists(machine.profile)) {
    const text = await readFile(join(machine.profile, 'lists', name), 'utf8');
    expect(text).toContain('manifest.csv');
    expect(text).not.toContain('http');
    expect(text).not.toContain(services.acronis.password);
  }
});
