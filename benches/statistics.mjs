/** What is made of measured times. */

/**
 * @typedef {object} Spread of measured times, in milliseconds
 * @property {number} median
 * @property {number} fastest
 * @property {number} lower quartile: a quarter of the times are below
 * @property {number} upper quartile: a quarter are above
 * @property {number} slowest
 * @property {number} samples
 */

/**
 * @param {number[]} milliseconds
 * @returns {Spread}
 */
export function spread(milliseconds) {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ part) => sorted[Math.round(part * (sorted.length - 1))];
  return { median: at(0.5), fastest: at(0), lower: at(0.25), upper: at(0.75), slowest: at(1), samples: sorted.length };
}

/**
 * The exponent of the power of the size that times grow by: the slope of their logarithms by least squares.
 *
 * @param {{ articles: number, milliseconds: number }[]} sizes
 */
export function growthExponent(sizes) {
  const points = sizes.map(({ articles, milliseconds }) => [Math.log(articles), Math.log(milliseconds)]);
  const mean = (/** @type {number} */ axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return slope / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
