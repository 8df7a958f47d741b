import { bestLanguage, setLocale } from '../shared/texts/locale';
import { loadTexts } from '../shared/texts/texts';

/* Before anything else is loaded, so that nothing is written in other habits; the main process writes both into the page. */
const { lang, dataset } = document.documentElement;
const language = bestLanguage([lang]);
setLocale({ language, formats: dataset['formats'] });

/** Resolves when the window can speak; nothing may ask for texts before. */
export const textsLoaded = loadTexts(language);
