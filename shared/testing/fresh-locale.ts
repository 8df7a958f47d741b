import { languages, setLocale } from '../texts/locale';
import { loadTexts } from '../texts/texts';

/* Test files share a process; each begins in English, whatever the one before it spoke, and may speak any language. */
setLocale({ language: 'en', formats: undefined });
await Promise.all(languages.map(loadTexts));
