import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * Writes into each manifest where its sources are. The registry compares it with where a release was built, and a fork
 * releases under its own address: so it is known when a release is made, and not before.
 * @param {string} root the repository's folder
 * @param {readonly { directory: string }[]} packages
 * @param {string} url of the repository, such as `https://github.com/owner/name`
 */
export function setRepository(root, packages, url) {
  for (const { directory } of packages) {
    const file = join(directory, "package.json");
    const manifest = JSON.parse(readFileSync(file, "utf8"));
    const repository = {
      type: "git",
      url: `git+${url}.git`,
      directory: relative(root, directory).replaceAll("\\", "/"),
    };
    writeFileSync(file, `${JSON.stringify({ ...manifest, repository }, undefined, 2)}\n`);
  }
}
