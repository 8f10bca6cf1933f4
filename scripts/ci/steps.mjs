/** A program of node_modules, started with this Node and without a shell. */
const tool = (path, ...args) => [process.execPath, `node_modules/${path}`, ...args];
const script = (path, ...args) => [process.execPath, `scripts/${path}`, ...args];

/**
 * Everything a change must pass, in running order. `npm run ci` runs all, `npm run ci -- lint types` the named ones.
 * @type {readonly { name: string, checks: string, command: readonly string[], countsTests?: boolean }[]}
 */
export const steps = [
  { name: "tests", checks: "every test, from a clean clone", command: ["npm", "test"], countsTests: true },
  {
    name: "lint",
    checks: "code rules, import cycles, no skipped or focused tests",
    command: tool("@biomejs/biome/bin/biome", "lint", "--error-on-warnings", "."),
  },
  { name: "format", checks: "formatting", command: tool("@biomejs/biome/bin/biome", "format", ".") },
  {
    name: "types",
    checks: "types of the tests",
    command: tool("typescript/bin/tsc", "-p", "tsconfig.tests.json"),
  },
  {
    name: "scripts",
    checks: "types of this repository's own scripts",
    command: tool("typescript/bin/tsc", "-p", "tsconfig.scripts.json"),
  },
  { name: "layers", checks: "packages import lower layers only", command: script("check-layers.mjs") },
  { name: "generated", checks: "generated files match their sources", command: script("generate.mjs", "--check") },
  {
    name: "unused",
    checks: "no unused files, exports or dependencies",
    command: tool("knip/bin/knip.js", "--no-config-hints"),
  },
  {
    name: "packages",
    checks: "packed packages resolve, compile and run for their users, and stay within their sizes",
    command: script("check-packages.mjs"),
  },
  {
    name: "api",
    checks: "the public surface of every package is as recorded (npm run api)",
    command: script("api.mjs", "--check"),
  },
  {
    name: "page",
    checks: "the page of flowc view in a real browser: every screen in both themes, and journeys through a project",
    command: script("page.mjs"),
  },
  { name: "codes", checks: "every diagnostic code has its page", command: script("check-codes.mjs") },
  { name: "snippets", checks: "TypeScript in the documentation", command: script("check-snippets.mjs") },
  { name: "tasks", checks: "task pages of the guide check, their tests pass", command: script("check-tasks.mjs") },
  { name: "links", checks: "relative links in the documentation", command: script("check-links.mjs") },
  {
    name: "site",
    checks: "the documentation builds as a site, its links lead somewhere",
    command: script("check-site.mjs"),
  },
  { name: "examples", checks: "examples type-check, check and build", command: script("check-examples.mjs") },
  {
    name: "quickstart",
    checks: "an example from its sources to a deployed contact centre",
    command: script("quickstart.mjs"),
  },
  {
    name: "stranger",
    checks: "an empty folder, the packed packages, and the guide's first page up to a deploy that finds nothing to do",
    command: script("stranger.mjs"),
  },
];
