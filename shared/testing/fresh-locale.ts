import { setLocale } from '../texts/locale';

/* Test files share a process; each begins in English, whatever the one before it spoke. */
setLocale({ language: 'en', formats: undefined });
