/**
 * Licences that may come along, by their SPDX names. Others need a person who reads them.
 * @type {readonly string[]}
 */
const allowedLicences = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
  // Of elkjs: an unchanged package beside ours, with its sources where its authors keep them (docs/decisions/0191).
  "EPL-2.0",
];

/**
 * Packages whose licence is not on the list; of a choice, one that is on it is enough.
 * @param {Record<string, string>} licences licence by package
 * @param {readonly string[]} [allowed]
 * @returns {string[]} one sentence for each
 */
export function licenceProblems(licences, allowed = allowedLicences) {
  return Object.entries(licences)
    .filter(([, licence]) => !choicesOf(licence).some((one) => allowed.includes(one)))
    .map(
      ([name, licence]) =>
        `${name} comes along under "${licence}", which scripts/packages/licences.mjs does not allow.`,
    );
}

function choicesOf(licence) {
  return licence.replace(/^\(|\)$/g, "").split(/ OR /);
}
