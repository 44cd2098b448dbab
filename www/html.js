// @ts-check
/** The text of markup, block by block. The markup is parsed into a document that runs nothing and loads nothing. */

/** @param {string} list */
const names = (list) => new Set(list.trim().split(/\s+/));

/** What holds no text for readers. */
const SKIPPED = names(`
  SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE SVG MATH CANVAS IFRAME OBJECT AUDIO VIDEO SELECT TEXTAREA INPUT BUTTON DIALOG
  NAV`);

/** What a rule between parts becomes, as people type it. */
const RULE = '* * *';

/** What begins and ends a paragraph. */
const BLOCKS = names(`
  ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5
  H6 HEADER HGROUP HR LEGEND LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL`);

/**
 * Paragraphs of the markup, an empty line between them, and one more for each that is empty.
 *
 * @param {string} markup
 * @returns {string}
 */
export function textOfMarkup(markup) {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  let paragraphs = '';
  let gap = '';
  let open = '';
  const close = () => {
    const lines = open.split('\n').map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim());
    const text = lines.join('\n').trim();
    open = '';
    if (!text) return false;
    paragraphs += paragraphs ? `${gap}\n\n${text}` : text;
    gap = '';
    return true;
  };

  // With a stack of its own: markup may be nested deeper than functions can call each other.
  /** @type {(Node | 'close' | 'close paragraph')[]} */
  const waiting = [body];
  for (let node; (node = waiting.pop());) {
    if (node === 'close') close();
    else if (node === 'close paragraph') gap = close() ? '' : `${gap}\n`;
    else if (node instanceof Text) open += node.data.replace(/\s+/g, ' ');
    else if (node instanceof Element && !isSkipped(node)) {
      const name = node.tagName.toUpperCase();
      if (name === 'BR') open += '\n';
      else if (name === 'TD' || name === 'TH') open += ' ';
      if (BLOCKS.has(name)) {
        close();
        waiting.push(name === 'P' ? 'close paragraph' : 'close');
        if (name === 'HR') open = RULE;
      }
      for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child);
    }
  }
  close();
  return paragraphs;
}

/** @param {Element} element */
function isSkipped(element) {
  return (
    SKIPPED.has(element.tagName.toUpperCase()) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true'
  );
}
