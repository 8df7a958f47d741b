import { bestLanguage, setLocale } from '../shared/texts/locale';

/* Before anything else is loaded, so that no text is asked for too early; the main process writes both into the page. */
const { lang, dataset } = document.documentElement;
setLocale({ language: bestLanguage([lang]), formats: dataset['formats'] });
