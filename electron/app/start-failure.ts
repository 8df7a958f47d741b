import type { App, Dialog } from 'electron';
import { setLocale } from '../../shared/texts/locale';
import { loadTexts, texts } from '../../shared/texts/texts';
import type { Log } from '../logging/log';
import { localeOf, systemLanguagesOf, type LocaleSource } from './app-locale';

interface StartFailureParts {
  app: LocaleSource & Pick<App, 'exit'>;
  dialog: Pick<Dialog, 'showErrorBox'>;
  log: Pick<Log, 'report'>;
  logFolder: string;
  /** Brings the texts of a language. */
  load?: typeof loadTexts;
}

/** Says with the system's own box that the app cannot start, and ends it: without its profile it has no window to say so. */
export async function endUnstarted(parts: StartFailureParts, error: unknown): Promise<undefined> {
  const { app, dialog, log } = parts;
  log.report(error, { level: 'error', event: 'app.start' });
  const [title, detail] = await wordFailure(parts, error);
  dialog.showErrorBox(title, detail);
  app.exit(1);
  return undefined;
}

/* Texts may be what is missing; the error itself is better than nothing then. */
async function wordFailure(
  { app, logFolder, load = loadTexts }: StartFailureParts,
  error: unknown,
): Promise<[title: string, detail: string]> {
  try {
    const locale = localeOf({ language: 'system', formats: 'system' }, systemLanguagesOf(app));
    await load(locale.language);
    setLocale(locale);
    const { unstartedTitle, unstartedDetail } = texts().recovery;
    return [unstartedTitle, unstartedDetail(logFolder)];
  } catch {
    return ['Longshore', `${String(error)}\n${logFolder}`];
  }
}
