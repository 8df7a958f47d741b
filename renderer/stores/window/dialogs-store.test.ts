import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerDialog, dismissDialog, openDialog, openDialogInTurn, useDialogs } from './dialogs-store';

beforeEach(() => {
  dismissDialog();
});

it('answers the one who asked, and closes', async () => {
  const answer = openDialog({ kind: 'remove-account', accountId: 'a' });
  expect(useDialogs.getState().dialog).toEqual({ kind: 'remove-account', accountId: 'a' });
  answerDialog('remove-account', 'remove');
  await expect(answer).resolves.toBe('remove');
  expect(useDialogs.getState().dialog).toBeNull();
});

it('dismisses the open dialog for a new one', async () => {
  const first = openDialog({ kind: 'remove-account', accountId: 'a' });
  const second = openDialog({ kind: 'remove-account', accountId: 'b' });
  await expect(first).resolves.toBeNull();
  answerDialog('remove-account', 'remove');
  await expect(second).resolves.toBe('remove');
});

it('takes no answer to a question that is not open', async () => {
  const answer = openDialog({ kind: 'remove-account', accountId: 'a' });
  answerDialog('deletion-results', 'try-again');
  expect(useDialogs.getState().dialog).not.toBeNull();
  dismissDialog();
  answerDialog('remove-account', 'remove');
  await expect(answer).resolves.toBeNull();
});

describe('a question that comes by itself', () => {
  it('opens at once when nothing is open', async () => {
    const answer = openDialogInTurn({ kind: 'remove-account', accountId: 'a' });
    answerDialog('remove-account', 'remove');
    expect(await answer).toBe('remove');
  });

  it('waits until the user has closed what is open', async () => {
    const settings = openDialog({ kind: 'settings' });
    const answer = openDialogInTurn({ kind: 'remove-account', accountId: 'a' });
    expect(useDialogs.getState().dialog).toEqual({ kind: 'settings' });
    dismissDialog();
    await settings;
    await vi.waitFor(() => {
      expect(useDialogs.getState().dialog?.kind).toBe('remove-account');
    });
    answerDialog('remove-account', null);
    expect(await answer).toBeNull();
  });
});
