// @ts-check
/** The ribbons between passages that say the same: each runs from the whole height of one to that of the other. */

/** @import { Link } from '../alignment.js' */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {HTMLElement} root fills the space between the columns
 * @param {HTMLElement} first
 * @param {HTMLElement} second
 * @param {readonly Link[]} links
 */
export function drawRibbons(root, first, second, links) {
  const { top, width, height } = root.getBoundingClientRect();
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  links.forEach((link, position) => {
    const isConflict = link.differences.some(({ conflict }) => conflict);
    for (const pair of link.facing) {
      const [a, b] = [passage(first, pair.a), passage(second, pair.b)];
      if (!a || !b) continue;
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', ribbon(within(a, top), within(b, top), width));
      path.setAttribute('class', isConflict ? 'ribbon is-conflict' : 'ribbon');
      path.setAttribute('data-link', String(position));
      // Drawn anew, it goes on shining with its passages.
      path.classList.toggle('is-lit', a.classList.contains('is-lit'));
      svg.append(path);
    }
  });
  root.replaceChildren(svg);
}

/**
 * @param {HTMLElement} column
 * @param {number} index
 */
function passage(column, index) {
  return column.querySelector(`[data-index="${index}"]`);
}

/**
 * @param {Element} passage
 * @param {number} top
 */
function within(passage, top) {
  const box = passage.getBoundingClientRect();
  return { top: box.top - top, bottom: box.bottom - top };
}

/**
 * @param {{ top: number, bottom: number }} a
 * @param {{ top: number, bottom: number }} b
 * @param {number} width
 */
function ribbon(a, b, width) {
  const middle = width / 2;
  return (
    `M0 ${a.top} C${middle} ${a.top} ${middle} ${b.top} ${width} ${b.top} ` +
    `V${b.bottom} C${middle} ${b.bottom} ${middle} ${a.bottom} 0 ${a.bottom} Z`
  );
}
