import type { LongshoreWindow } from '../../pages/longshore-window';
import type { AcronisTruth } from '../truth/acronis-truth';

interface Viewer {
  /** The app, on any build, signed in to the account that `truth` speaks for. */
  harbour: { readonly window: LongshoreWindow };
  truth: AcronisTruth;
}

/** Adds a file at the service, selects it and opens its details. */
export async function lookAtFile({ harbour, truth }: Viewer, name: string, bytes: Uint8Array): Promise<void> {
  await truth.upload(name, bytes);
  await harbour.window.files.reload();
  await harbour.window.files.select(name);
  await harbour.window.details.show();
}
