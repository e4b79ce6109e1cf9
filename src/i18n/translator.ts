import { createInstance, type i18n, type TFunction } from 'i18next';
import { localeOf, type Language } from './language';
import { NAMESPACES, resources, type Namespace } from './resources';

/**
 * An i18next instance with every text already in it, so that it is ready when this returns. Nothing is
 * escaped here: React and the file writers escape what they print, and twice would show "&amp;".
 */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: localeOf(language),
    supportedLngs: Object.keys(resources),
    fallbackLng: false,
    load: 'currentOnly',
    resources,
    ns: NAMESPACES,
    defaultNS: 'pane',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}

const instances = new Map<Language, i18n>();

/** The texts of one namespace in a language, for code that is no React component. */
export function translator<N extends Namespace>(language: Language, namespace: N): TFunction<N> {
  let instance = instances.get(language);
  if (!instance) {
    instance = createI18n(language);
    instances.set(language, instance);
  }
  return instance.getFixedT(localeOf(language), namespace);
}
