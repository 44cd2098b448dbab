// @ts-check
/** Light, dark, or as the system has it: as the address says, or else as chosen last time. */

import { keeps } from './edition.js';
import { settingsIn } from './settings.js';

const KEY = 'tellings.theme';

/** @returns {string} 'system', 'light' or 'dark' */
function stored() {
  try {
    return (keeps && localStorage.getItem(KEY)) || 'system';
  } catch {
    return 'system';
  }
}

/** @param {string} theme for the next visits */
export function keepTheme(theme) {
  if (!keeps) return;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be forbidden: the choice then lasts until the page is closed.
  }
}

/** @returns {string} 'system', 'light' or 'dark' */
export function currentTheme() {
  return document.documentElement.dataset.theme ?? 'system';
}

/** @param {string} theme */
function apply(theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** @param {HTMLFieldSetElement} control radio buttons named 'theme' */
export function controlTheme(control) {
  const theme = currentTheme();
  for (const radio of control.querySelectorAll('input')) radio.checked = radio.value === theme;
  control.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    apply(event.target.value);
    keepTheme(event.target.value);
  });
}

apply(settingsIn(location.hash).theme ?? stored());
