// @ts-check
/** Drawings for buttons that are made again and again; those of index.html are in icons.svg. */

const SVG = 'http://www.w3.org/2000/svg';

/** Lines in a square of 20. */
const LINES = {
  edit: 'M12.2 4.6l3.2 3.2M4 16l.8-3.6 8.4-8.4a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.2z',
  remove: 'M4 5.5h12M8 5.5V4h4v1.5M5.5 5.5l.7 10.5h7.6l.7-10.5M8.5 8.5v5M11.5 8.5v5',
  close: 'M5 5l10 10M15 5L5 15',
};

/**
 * Decoration only: its button carries the words.
 *
 * @param {keyof typeof LINES} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon is-drawn');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', LINES[name]);
  svg.append(path);
  return svg;
}
