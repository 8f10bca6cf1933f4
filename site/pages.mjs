/** Everything that is no page of the site, as globs from the root of the repository. */
export const notPages = [
  ".*/**",
  "{bench,scripts,site,coverage,test-results}/**",
  "{packages,examples}/*/*/**",
  "packages/*/!(README).md",
  "LICENSE.md",
];

/**
 * Whether a file of the repository is a page of the site.
 * @param {string} path from the root, with `/`
 */
export function isPage(path) {
  return /^(?:README|CONTRIBUTING)\.md$|^docs\/.+\.md$|^(?:packages|examples)\/[^/]+\/README\.md$/.test(path);
}

/**
 * The address of a page in the site.
 * @param {string} path from the root
 */
export function addressOf(path) {
  return `/${path.replace(/(^|\/)README\.md$/, "$1").replace(/\.md$/, "")}`;
}
