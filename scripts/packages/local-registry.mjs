import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/**
 * Serves packed packages as the npm registry would serve them after a release, on this machine only; for every other
 * package it sends npm on to the registry that is really used. So a user's commands can be tried before a release.
 * @param {readonly { tarball: string, manifest: Record<string, any> }[]} packages
 * @param {string} upstream URL of the real registry
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startLocalRegistry(packages, upstream) {
  /** @type {string} known when the server listens */
  let url = "";
  const files = new Map(packages.map((one) => [pathOf(one.manifest), one.tarball]));
  const documents = new Map(packages.map((one) => [one.manifest.name, () => document(one, url)]));
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").slice(1));
    const file = files.get(path);
    const written = documents.get(path);
    if (file !== undefined) response.end(readFileSync(file));
    else if (written !== undefined) {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(written()));
    } else {
      // 307 keeps the method: questions about advisories are posted.
      response.writeHead(307, { location: new URL(request.url ?? "/", upstream).href });
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {Record<string, any>} manifest @returns {string} where registries keep the files of a version */
function pathOf(manifest) {
  const { name, version } = manifest;
  return `${name}/-/${name.replace(/^@.*\//, "")}-${version}.tgz`;
}

/** What a registry tells of a package that has one version. */
function document({ tarball, manifest }, url) {
  const integrity = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
  const version = { ...manifest, dist: { tarball: `${url}/${pathOf(manifest)}`, integrity } };
  return {
    name: manifest.name,
    "dist-tags": { latest: manifest.version },
    versions: { [manifest.version]: version },
  };
}
