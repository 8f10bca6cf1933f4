/**
 * Fits `time = constant * amount ^ exponent` by least squares of the logarithms: 1 is linear, 2 is quadratic.
 * @param {readonly { amount: number, milliseconds: number }[]} points at least two different amounts
 */
export function growthExponent(points) {
  const logs = points.map(({ amount, milliseconds }) => ({ x: Math.log(amount), y: Math.log(milliseconds) }));
  const mean = (/** @type {"x" | "y"} */ axis) => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length;
  const [middleX, middleY] = [mean("x"), mean("y")];
  const along = logs.reduce((sum, { x, y }) => sum + (x - middleX) * (y - middleY), 0);
  return along / logs.reduce((sum, { x }) => sum + (x - middleX) ** 2, 0);
}
