// @ts-check
/** The few helpers the views build elements with. Text goes in as text nodes only. */

/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {(event: any) => void} Listener */

/**
 * What elements listen to, so that one can take over from another.
 *
 * @type {WeakMap<EventTarget, Map<string, Listener>>}
 */
const listeners = new WeakMap();

/** @param {Event} event */
function listen(event) {
  if (event.currentTarget) listeners.get(event.currentTarget)?.get(event.type)?.(event);
}

/**
 * Makes an element. Attributes are set as attributes, `on…` functions as listeners; true writes a bare attribute, and
 * false or undefined leaves it out. Listeners find their element as the event's `currentTarget`: it may be an earlier
 * one that was made like this one.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | undefined | Listener>} attributes
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') addListener(made, name.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...present(children));
  return made;
}

/**
 * @param {Element} target
 * @param {string} type
 * @param {Listener} listener
 */
function addListener(target, type, listener) {
  const known = listeners.get(target) ?? new Map();
  listeners.set(target, known.set(type, listener));
  target.addEventListener(type, listen);
}

/**
 * For `ontoggle` of a `details` element.
 *
 * @param {(isOpen: boolean) => void} onToggle
 * @returns {Listener}
 */
export function toggleOf(onToggle) {
  return ({ currentTarget }) => onToggle(currentTarget.open);
}

/**
 * Makes an element hold these children and changes as little as it can: a child that is there already, or one like it,
 * stays and takes over what differs. What did not change is not laid out again, and focus and selection stay with it.
 *
 * @param {Element} parent
 * @param {...Child} children
 */
export function fill(parent, ...children) {
  withFocus(parent, () => setChildren(parent, present(children)));
}

/**
 * Makes an element hold these very children and none of those it had.
 *
 * @param {Element} parent
 * @param {...Child} children
 */
export function renew(parent, ...children) {
  withFocus(parent, () => parent.replaceChildren(...present(children)));
}

/**
 * Changes what is in an element; where that takes away what had the focus, it goes to the one with the same `data-key`.
 *
 * @param {Element} parent
 * @param {() => void} change
 */
function withFocus(parent, change) {
  const focused = parent.contains(document.activeElement) ? document.activeElement?.getAttribute('data-key') : null;
  change();
  if (focused && !parent.contains(document.activeElement)) {
    const again = parent.querySelector(`[data-key="${CSS.escape(focused)}"]`);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }
}

/**
 * @param {Element} parent
 * @param {(Node | string)[]} children
 */
function setChildren(parent, children) {
  const wanted = children.map((child) => (typeof child === 'string' ? new Text(child) : child));
  if (!becomeInPlace([...parent.childNodes], wanted)) becomeByKey(parent, wanted);
}

/**
 * Makes nodes become those wanted, where each is like its own: most often only words and figures changed.
 *
 * @param {ChildNode[]} nodes
 * @param {Node[]} wanted
 */
function becomeInPlace(nodes, wanted) {
  const isPossible =
    nodes.length === wanted.length && nodes.every((node, i) => node === wanted[i] || isLike(node, wanted[i]));
  if (isPossible) nodes.forEach((node, i) => become(node, wanted[i]));
  return isPossible;
}

/**
 * Finds for each wanted child one that can become it: by its key, or else the next.
 *
 * @param {Element} parent
 * @param {Node[]} wanted
 */
function becomeByKey(parent, wanted) {
  const kept = new Set(wanted.filter((child) => child.parentNode === parent));
  const keys = new Set(wanted.map(keyOf));
  /** @type {Map<string | null, Element>} */
  const byKey = new Map();
  for (const child of [...parent.children]) {
    const key = keyOf(child);
    if (key === null || kept.has(child)) continue;
    if (keys.has(key)) byKey.set(key, child);
    else child.remove();
  }
  let next = parent.firstChild;
  for (const child of wanted) {
    const like = kept.has(child) ? child : (byKey.get(keyOf(child)) ?? next);
    const stays = like === child || (like && !kept.has(like) && isLike(like, child)) ? like : child;
    if (stays === next) next = next.nextSibling;
    else parent.insertBefore(stays, next);
    kept.add(stays);
    become(stays, child);
  }
  for (const child of [...parent.childNodes]) if (!kept.has(child)) child.remove();
}

/**
 * What tells an element from its siblings, if it says.
 *
 * @param {Node} node
 */
function keyOf(node) {
  return node instanceof Element ? node.getAttribute('data-key') : null;
}

/**
 * Whether one node can become the other.
 *
 * @param {Node} now
 * @param {Node} wanted
 */
function isLike(now, wanted) {
  if (now.nodeName !== wanted.nodeName || keyOf(now) !== keyOf(wanted)) return false;
  const [has, needs] = [listeners.get(now), listeners.get(wanted)];
  return has?.size === needs?.size && [...(needs?.keys() ?? [])].every((type) => has?.has(type));
}

/**
 * @param {Node} now
 * @param {Node} wanted
 */
function become(now, wanted) {
  if (now === wanted) return;
  if (!(now instanceof Element && wanted instanceof Element)) {
    if (now.nodeValue !== wanted.nodeValue) now.nodeValue = wanted.nodeValue;
    return;
  }
  const known = listeners.get(wanted);
  if (known) listeners.set(now, known);
  for (const { name, value } of wanted.attributes) if (now.getAttribute(name) !== value) setAttribute(now, name, value);
  if (now.attributes.length > wanted.attributes.length) {
    for (const { name } of [...now.attributes]) if (!wanted.hasAttribute(name)) now.removeAttribute(name);
  }
  setChildren(now, [...wanted.childNodes]);
}

/**
 * @param {Element} target
 * @param {string} name
 * @param {string} value
 */
function setAttribute(target, name, value) {
  // A strict policy refuses the attribute where it comes as text.
  if (name === 'style' && target instanceof HTMLElement) target.style.cssText = value;
  else target.setAttribute(name, value);
}

/**
 * The element of index.html with this id.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`index.html has no ${type.name} with the id '${id}'`);
  return found;
}

/**
 * @param {Child[]} children
 * @returns {(Node | string)[]}
 */
function present(children) {
  return children.filter((child) => child !== null && child !== undefined && child !== false);
}
