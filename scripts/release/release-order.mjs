/**
 * Packages in the order in which they are released: each after those that it needs, so that nobody can install one whose
 * dependency is not there yet.
 * @template {{ manifest: Record<string, any> }} P
 * @param {readonly P[]} packages
 * @returns {P[]}
 */
export function releaseOrder(packages) {
  const byName = new Map(packages.map((one) => [one.manifest.name, one]));
  const ordered = new Set();
  const visit = (one) => {
    if (one === undefined || ordered.has(one)) return;
    for (const name of Object.keys(one.manifest.dependencies ?? {})) visit(byName.get(name));
    ordered.add(one);
  };
  for (const one of packages) visit(one);
  return [...ordered];
}
