// The parts of a release that .github/workflows/release.yml puts together (docs/releasing.md):
//   release.mjs pack FOLDER     packs every package into it, with a bill of materials of what users install
//   release.mjs publish FOLDER  gives these very files to the npm registry, except versions that it has
//   release.mjs announce FOLDER tags the version, with what the changelog says of it and the files
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { withInstalledPackages } from "./packages/installed.mjs";
import { publishedPackages } from "./packages/pack.mjs";
import { sbomProblems } from "./packages/sbom.mjs";
import { newestNotes } from "./release/notes.mjs";
import { releaseOrder } from "./release/release-order.mjs";
import { setRepository } from "./release/set-repository.mjs";
import { runQuietly } from "./setup/quiet-process.mjs";
import { root } from "./workspace.mjs";

const [task, folder = "release"] = process.argv.slice(2);
if (task === "pack") await pack(resolve(folder));
else if (task === "publish") await publish(resolve(folder));
else if (task === "announce") await announce(resolve(folder));
else {
  console.error("Say what to do: pack, publish or announce. What each does stands at the top of scripts/release.mjs.");
  process.exitCode = 2;
}

/** @param {string} destination */
async function pack(destination) {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
  if (GITHUB_REPOSITORY !== undefined) {
    setRepository(root, publishedPackages(), `${GITHUB_SERVER_URL ?? "https://github.com"}/${GITHUB_REPOSITORY}`);
  }
  mkdirSync(destination, { recursive: true });
  const problems = await withInstalledPackages(async ({ packages, registry, upstream, run }) => {
    for (const { tarball } of packages) copyFileSync(tarball, join(destination, basename(tarball)));
    const sbom = ["sbom", "--sbom-format=cyclonedx", "--sbom-type=application", "--loglevel=silent"];
    const { ok, output } = await run("npm", sbom);
    if (!ok) return [`npm sbom failed:\n${output}`];
    const text = output.replaceAll(`${registry}/`, upstream);
    writeFileSync(join(destination, "sbom.cdx.json"), text);
    return sbomProblems(
      JSON.parse(text),
      packages.map(({ manifest }) => manifest.name),
    );
  });
  for (const problem of problems) console.error(problem);
  console.log(`Packed into ${destination}: ${readdirSync(destination).sort().join(", ")}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

/**
 * Nothing is installed or built here: this runs where the permission to publish is.
 * @param {string} source
 */
async function publish(source) {
  for (const { manifest } of releaseOrder(publishedPackages())) {
    const name = `${manifest.name}@${manifest.version}`;
    const tarball = join(source, `${manifest.name.replace("@", "").replace("/", "-")}-${manifest.version}.tgz`);
    const known = await runQuietly("npm", ["view", name, "version", "--json"], { cwd: root });
    if (known.ok && known.output.includes(manifest.version)) {
      console.log(`${name} is there already.`);
      continue;
    }
    const { ok, output } = await runQuietly("npm", ["publish", tarball, "--provenance", "--access", "public"], {
      cwd: root,
    });
    if (!ok) {
      console.error(`${name} was not released:\n${output}`);
      console.error("Run the job again when the reason is gone: what is there already is left as it is.");
      process.exitCode = 1;
      return;
    }
    console.log(`${name} released.`);
  }
}

/** @param {string} source */
async function announce(source) {
  const { version, text } = newestNotes(readFileSync(join(root, "packages", "cli", "CHANGELOG.md"), "utf8"));
  const tag = `v${version}`;
  if ((await runQuietly("gh", ["release", "view", tag], { cwd: root })).ok) {
    console.log(`${tag} is announced already.`);
    return;
  }
  const files = readdirSync(source).map((name) => join(source, name));
  const about = ["--title", tag, "--notes", text, "--target", process.env.GITHUB_SHA ?? "main"];
  const { ok, output } = await runQuietly("gh", ["release", "create", tag, ...about, ...files], { cwd: root });
  console.log(output.trim());
  process.exitCode = ok ? 0 : 1;
}
