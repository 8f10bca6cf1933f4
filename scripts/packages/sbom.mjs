/**
 * Checks that a bill of materials has the shape of CycloneDX and names everything that is installed.
 * @param {any} bom as parsed
 * @param {readonly string[]} names of packages that must be in it
 * @returns {string[]} one sentence per problem
 */
export function sbomProblems(bom, names) {
  if (bom?.bomFormat !== "CycloneDX") return ["It is no CycloneDX document."];
  const components = bom.components ?? [];
  const known = new Set(components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`)));
  const others = components.filter(({ scope }) => scope !== "excluded");
  return [
    ...(/^1\.[5-9]$/.test(bom.specVersion) ? [] : [`It follows version ${bom.specVersion}; 1.5 or newer is meant.`]),
    ...(/^urn:uuid:[0-9a-f-]{36}$/.test(bom.serialNumber ?? "") ? [] : ["It has no serial number."]),
    ...(components.length === 0 ? ["It has no components."] : []),
    ...names.filter((name) => !known.has(name)).map((name) => `It does not name ${name}, which is installed.`),
    ...others.flatMap(({ name, version, purl, hashes = [] }) => [
      ...(purl?.startsWith("pkg:npm/") ? [] : [`${name} ${version} has no package URL.`]),
      ...(hashes.length > 0 ? [] : [`${name} ${version} has no hash.`]),
    ]),
    ...(JSON.stringify(bom).includes("127.0.0.1") ? ["It names a registry of the machine on which it was made."] : []),
  ];
}
