// What the page says, by language. Whole sentences only, with places for names and numbers.
import en from './texts.en.js';
import ko from './texts.ko.js';

const LANGUAGES = { en, ko };

const CHOSEN = 'language'; // all that is kept, and in the browser alone

let language = chosen() ?? (navigator.languages ?? [navigator.language]).map(tag => tag.slice(0, 2).toLowerCase())
  .find(tag => tag in LANGUAGES) ?? 'en';

export function currentLanguage() {
  return language;
}

export function speak(tag) {
  language = tag;
  try {
    localStorage.setItem(CHOSEN, tag);
  } catch {
    // This browser keeps nothing: the language is asked for again.
  }
}

function chosen() {
  try {
    const tag = localStorage.getItem(CHOSEN);
    return tag in LANGUAGES ? tag : null;
  } catch {
    return null;
  }
}

export function number(value, digits = 0) {
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** The text of a key, with its places filled. */
export function t(key, values = {}) {
  const text = LANGUAGES[language][key] ?? en[key] ?? key;
  const whole = typeof text === 'function' ? text(values) : text;
  return whole.replace(/\{(\w+)\}/g, (place, name) => {
    const value = values[name];
    return typeof value === 'number' ? number(value) : value ?? place;
  });
}

/** As t, but the values are elements (or text) among the text. */
export function parts(key, values) {
  return t(key).split(/(\{\w+\})/).filter(Boolean).map(part => values[part.slice(1, -1)] ?? part);
}
